package dev.autocfg.processor.plan;

import dev.autocfg.processor.read.CandidateRequest;
import dev.autocfg.processor.read.GeneratedName;
import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Tag;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Checks that generated code can create a candidate as its contract, and test it. */
public final class CandidateCheck {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;

  /** Creates a check for one compilation. */
  public CandidateCheck(Elements elements, Types types, Diagnostics diagnostics) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** Reports everything that is wrong with a candidate. */
  public void check(CandidateRequest request) {
    TypeElement type = request.type();
    if (!checkContract(request)) {
      return;
    }
    boolean samePackage =
        elements.getPackageOf(type).equals(elements.getPackageOf(request.contract()));
    if (!types.isAssignable(
        types.erasure(type.asType()), types.erasure(request.contract().asType()))) {
      bad(request, "is no " + request.contract() + "; let it implement or extend that.");
    }
    if ((type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD)
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || isInner(type)) {
      bad(request, "must be a class that is neither abstract nor inner, to be created.");
    } else if (!isReachable(type, samePackage)) {
      bad(request, "cannot be reached from the package of " + request.contract() + ".");
    } else if (!hasConstructor(type, samePackage)) {
      bad(
          request,
          "has no accessible constructor without parameters and checked exceptions; add one.");
    }
    checkKnownAnswers(request, samePackage);
  }

  /** Returns whether a choice can be generated beside the contract. */
  private boolean checkContract(CandidateRequest request) {
    if (!request.contract().getTypeParameters().isEmpty()) {
      bad(
          request,
          "implements the generic contract "
              + request.contract()
              + ", of which there is no one class to choose for.\n  next: declare a contract"
              + " without type parameters, such as interface Names extends Supplier<String>.");
    }
    boolean isForeign =
        !elements.getModuleOf(request.contract()).equals(elements.getModuleOf(request.type()));
    if (isForeign) {
      bad(
          request,
          "implements "
              + request.contract()
              + " of another module, whose packages nothing can be generated into.\n  next: declare"
              + " a contract of your own that extends it.");
    }
    boolean isReachable = GeneratedName.isReachable(request.contract());
    if (!isReachable) {
      bad(
          request,
          "implements "
              + request.contract()
              + ", which is private or nested in something private.\n  next: open it to its"
              + " package.");
    }
    return isReachable && !isForeign;
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
              && throwsOnlyExceptions(method)
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

  private boolean hasConstructor(TypeElement type, boolean samePackage) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && isVisible(constructor, samePackage)
          && throwsNothingChecked(constructor)) {
        return true;
      }
    }
    return false;
  }

  private boolean throwsNothingChecked(ExecutableElement constructor) {
    for (TypeMirror thrown : constructor.getThrownTypes()) {
      if (!isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error")) {
        return false;
      }
    }
    return true;
  }

  private boolean isA(TypeMirror type, String name) {
    return types.isSubtype(type, elements.getTypeElement(name).asType());
  }

  private boolean throwsOnlyExceptions(ExecutableElement method) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!isA(thrown, "java.lang.Exception") && !isA(thrown, "java.lang.Error")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(Element element, boolean samePackage) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || (samePackage && !element.getModifiers().contains(Modifier.PRIVATE));
  }
}
