package dev.autocfg.processor.read;

import dev.autocfg.inspect.header.HeaderRequest;
import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.processor.report.Position;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Is a probe as the user wrote it. */
public sealed interface ProbeRequest {
  /** Is a question that the compiler answers. */
  sealed interface OfCompiler extends ProbeRequest {
    /**
     * Returns the question in words, without its end: {@code is the type java.util.List usable}.
     */
    String words();

    @Override
    default Object question() {
      return words();
    }
  }

  /** Returns the probe's name. */
  String name();

  /** Returns the annotated element. */
  Element element();

  /** Returns where diagnostics about the question point. */
  Position position();

  /** Returns what is asked; two probes of one name must ask the same. */
  Object question();

  /** Asks whether a type is usable. */
  record OfType(String name, String type, Element element, Position position)
      implements OfCompiler {
    @Override
    public String words() {
      return "is the type " + type + " usable";
    }
  }

  /** Asks whether a member is usable. */
  record OfMember(
      String name, MemberReference member, boolean inherited, Element element, Position position)
      implements OfCompiler {
    @Override
    public String words() {
      return "is " + member + (inherited ? "" : ", declared there,") + " usable";
    }
  }

  /** Asks whether a module, and a package of it, is usable; the package may be empty. */
  record OfModule(String name, String module, String pack, Element element, Position position)
      implements OfCompiler {
    @Override
    public String words() {
      return pack.isEmpty()
          ? "is the module " + module + " usable"
          : "is the package " + pack + " of the module " + module + " usable";
    }
  }

  /** Asks whether one type is a subtype of another. */
  record OfSubtype(String name, String sub, String sup, Element element, Position position)
      implements OfCompiler {
    @Override
    public String words() {
      return "is " + sub + " a subtype of " + sup;
    }
  }

  /**
   * Asks for the value of a constant.
   *
   * @param otherwise the literal to take where there is none; empty for none
   */
  record OfConstant(
      String name, MemberReference constant, String otherwise, Element element, Position position)
      implements OfCompiler {
    @Override
    public String words() {
      return "what is the constant "
          + constant
          + (otherwise.isEmpty() ? "" : ", by default " + otherwise);
    }
  }

  /** Asks whether a piece of Java compiles. */
  record OfSnippet(String name, Snippet snippet, Element element, Position position)
      implements OfCompiler {
    @Override
    public String words() {
      String imports =
          snippet.imports().isEmpty() ? "" : " with import " + String.join(", ", snippet.imports());
      return "does this compile" + imports + ": " + snippet.text().strip();
    }
  }

  /** Asks whether the release lies in a range. */
  record OfRelease(String name, String range, Element element, Position position)
      implements ProbeRequest {
    @Override
    public Object question() {
      return "release " + range;
    }
  }

  /** Asks a probe of the user's own. */
  record OfCustom(String name, String kind, List<String> values, Element element, Position position)
      implements ProbeRequest {
    public OfCustom {
      values = List.copyOf(values);
    }

    @Override
    public Object question() {
      return List.of("custom " + kind, values);
    }
  }

  /**
   * Asks what C headers declare.
   *
   * @param otherwise the literal to take where there is no value
   * @param otherwiseAt where diagnostics about that literal point
   */
  record OfHeader(
      HeaderRequest header,
      Optional<Literal> otherwise,
      Element element,
      Position position,
      Position otherwiseAt)
      implements ProbeRequest {
    @Override
    public String name() {
      return header.name();
    }

    @Override
    public Object question() {
      return List.of(header.question(), otherwise);
    }

    /** Returns whether the answer has a value. */
    public boolean hasValue() {
      return header.kind() == HeaderRequest.Kind.VALUE;
    }
  }

  /** Asks for a native library. */
  record OfLibrary(String name, LibraryRequest library, Element element, Position position)
      implements ProbeRequest {
    @Override
    public Object question() {
      return library.withoutPackages();
    }
  }
}
