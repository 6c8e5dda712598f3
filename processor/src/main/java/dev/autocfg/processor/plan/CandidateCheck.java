package dev.autocfg.processor.plan;

import dev.autocfg.processor.read.CandidateRequest;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Tag;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks that generated code can create a candidate as its contract, and test it. */
final class CandidateCheck {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;

  CandidateCheck(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  void check(CandidateRequest request) {
    TypeElement type = request.type();
    boolean samePackage =
        elements.getPackageOf(type).equals(elements.getPackageOf(request.contract()));
    if (!types.isAssignable(types.erasure(type.asType()), types.erasure(request.contract().asType()))) {
      bad(request, "is no " + request.contract() + "; let it implement or extend that.");
    }
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || isInner(type)) {
      bad(request, "must be a class that is neither abstract nor inner, to be created.");
    } else if (!isReachable(type, samePackage)) {
      bad(request, "cannot be reached from the package of " + request.contract() + ".");
    } else if (!hasConstructor(type, samePackage)) {
      bad(request, "has no accessible constructor without parameters; add one.");
    }
    checkKnownAnswers(request, samePackage);
  }

  private void bad(CandidateRequest request, String what) {
    diagnostics.report(
        Tag.BadCandidate, request.position(), "The candidate " + request.type() + " " + what);
  }

  private void checkKnownAnswers(CandidateRequest request, boolean samePackage) {
    if (request.knownAnswers().size() > 1) {
      bad(request, "has more than one @KnownAnswer; mark one method.");
    }
    for (ExecutableElement method : request.knownAnswers()) {
      boolean fits =
          method.getModifiers().contains(Modifier.STATIC)
              && isVisible(method, samePackage)
              && method.getParameters().isEmpty()
              && method.getReturnType().getKind() == TypeKind.VOID;
      if (!fits) {
        diagnostics.report(
            Tag.BadCandidate,
            Position.of(method),
            "@KnownAnswer marks "
                + method
                + ", which must be a static, accessible void method without parameters.");
      }
    }
  }

  private static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isReachable(TypeElement type, boolean samePackage) {
    Element element = type;
    while (element instanceof TypeElement) {
      if (!isVisible(element, samePackage)) {
        return false;
      }
      element = element.getEnclosingElement();
    }
    return true;
  }

  private static boolean hasConstructor(TypeElement type, boolean samePackage) {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty() && isVisible(constructor, samePackage)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVisible(Element element, boolean samePackage) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || samePackage && !element.getModifiers().contains(Modifier.PRIVATE);
  }
}
