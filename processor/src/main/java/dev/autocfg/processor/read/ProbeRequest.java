package dev.autocfg.processor.read;

import dev.autocfg.probes.library.LibraryRequest;
import dev.autocfg.processor.report.Position;
import java.util.List;
import javax.lang.model.element.Element;

/** Is a probe as the user wrote it. */
public sealed interface ProbeRequest {
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
      implements ProbeRequest {
    @Override
    public Object question() {
      return "type " + type;
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

  /** Asks for a native library. */
  record OfLibrary(String name, LibraryRequest library, Element element, Position position)
      implements ProbeRequest {
    @Override
    public Object question() {
      return library;
    }
  }
}
