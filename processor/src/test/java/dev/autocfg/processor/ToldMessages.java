package dev.autocfg.processor;

import dev.autocfg.processor.option.Options;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Printer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Keeps what is printed without a compiler. */
final class ToldMessages implements Messager {
  private final List<String> messages = new ArrayList<>();

  Diagnostics diagnostics() {
    return Diagnostics.printing(Printer.to(this), Options.of(Map.of()).severities());
  }

  List<String> messages() {
    return messages;
  }

  @Override
  public void printMessage(Kind kind, CharSequence text) {
    messages.add(text.toString());
  }

  @Override
  public void printMessage(Kind kind, CharSequence text, Element element) {
    printMessage(kind, text);
  }

  @Override
  public void printMessage(
      Kind kind, CharSequence text, Element element, AnnotationMirror annotation) {
    printMessage(kind, text);
  }

  @Override
  public void printMessage(
      Kind kind,
      CharSequence text,
      Element element,
      AnnotationMirror annotation,
      AnnotationValue value) {
    printMessage(kind, text);
  }
}
