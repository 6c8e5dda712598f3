package dev.autocfg.processor.read;

import dev.autocfg.probes.library.LibraryRequest;
import dev.autocfg.processor.report.Position;
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

  /** Asks for a native library. */
  record OfLibrary(String name, LibraryRequest library, Element element, Position position)
      implements ProbeRequest {
    @Override
    public Object question() {
      return library;
    }
  }
}
