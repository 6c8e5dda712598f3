package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Position;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.CandidateRequest.KnownAnswer;
import dev.autocfg.processor.request.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The reader of {@code @Candidate} and {@code @KnownAnswer}. */
final class CandidateReader {
  private final Elements elements;
  private final Types types;
  private final Reports reports;
  private final Declarations declarations;

  /** Creates a reader for one compilation. */
  CandidateReader(Elements elements, Types types, Reports reports) {
    this.elements = elements;
    this.types = types;
    this.reports = reports;
    this.declarations = new Declarations(elements);
  }

  /** Returns the candidates, by name, and adds the elements that they were read from. */
  List<CandidateRequest> read(List<Element> annotated, Set<Element> origins) {
    List<CandidateRequest> requests = new ArrayList<>();
    for (Element element : annotated) {
      for (Mirror mirror : Mirror.all(element, Annotations.CANDIDATE)) {
        request((TypeElement) element, mirror)
            .ifPresent(
                request -> {
                  requests.add(request);
                  origins.add(element);
                });
      }
    }
    return requests;
  }

  private Optional<CandidateRequest> request(TypeElement type, Mirror mirror) {
    TypeMirror given = mirror.type("of");
    if (given == null || given.getKind() == TypeKind.ERROR) {
      return Optional.empty(); // The compiler itself reports a type that does not exist.
    }
    if (given.getKind() != TypeKind.DECLARED) {
      reports.add(
          Tag.BadCandidate,
          mirror.at("of"),
          given + " is not a class or interface that could be implemented.");
      return Optional.empty();
    }
    TypeElement contract = (TypeElement) ((DeclaredType) given).asElement();
    boolean samePackage = elements.getPackageOf(type).equals(elements.getPackageOf(contract));
    return Optional.of(
        new CandidateRequest(
            declarations.type(type),
            declarations.type(contract),
            declarations.generatedName(contract),
            shape(type, contract, samePackage),
            mirror.string("when"),
            uses(mirror),
            mirror.integer("rank"),
            knownAnswers(type, samePackage),
            mirror.at(),
            mirror.at("when"),
            mirror.at("uses"),
            mirror.at("rank")));
  }

  private List<TypeRef> uses(Mirror mirror) {
    List<TypeRef> uses = new ArrayList<>();
    for (TypeMirror used : mirror.types("uses")) {
      if (used instanceof DeclaredType declared && used.getKind() == TypeKind.DECLARED) {
        uses.add(declarations.type((TypeElement) declared.asElement()));
      } else if (used.getKind() != TypeKind.ERROR) { // The compiler itself reports that.
        reports.add(Tag.BadCandidate, mirror.at("uses"), used + " is not a native interface.");
      }
    }
    return uses;
  }

  private CandidateRequest.Shape shape(
      TypeElement type, TypeElement contract, boolean samePackage) {
    boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
    return new CandidateRequest.Shape(
        !contract.getTypeParameters().isEmpty(),
        !Objects.equals(elements.getModuleOf(contract), elements.getModuleOf(type)),
        Declarations.isReachable(contract),
        types.isAssignable(types.erasure(type.asType()), types.erasure(contract.asType())),
        isClass && !type.getModifiers().contains(Modifier.ABSTRACT) && !isInner(type),
        isReachable(type, samePackage),
        hasConstructor(type, samePackage));
  }

  private static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isReachable(TypeElement type, boolean samePackage) {
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!isVisible(e, samePackage)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(Element element, boolean samePackage) {
    return element.getModifiers().contains(Modifier.PUBLIC)
        || (samePackage && !element.getModifiers().contains(Modifier.PRIVATE));
  }

  private boolean hasConstructor(TypeElement type, boolean samePackage) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && isVisible(constructor, samePackage)
          && throwsOnly(constructor, "java.lang.RuntimeException")) {
        return true;
      }
    }
    return false;
  }

  private boolean throwsOnly(ExecutableElement method, String exception) {
    for (TypeMirror thrown : method.getThrownTypes()) {
      if (!isA(thrown, exception) && !isA(thrown, "java.lang.Error")) {
        return false;
      }
    }
    return true;
  }

  private boolean isA(TypeMirror type, String name) {
    return types.isSubtype(type, elements.getTypeElement(name).asType());
  }

  private List<KnownAnswer> knownAnswers(TypeElement type, boolean samePackage) {
    List<KnownAnswer> marked = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!Mirror.all(method, Annotations.KNOWN_ANSWER).isEmpty()) {
        boolean callable =
            method.getModifiers().contains(Modifier.STATIC)
                && isVisible(method, samePackage)
                && method.getParameters().isEmpty()
                && throwsOnly(method, "java.lang.Exception")
                && method.getReturnType().getKind() == TypeKind.VOID;
        marked.add(new KnownAnswer(Declarations.method(method), callable, Position.of(method)));
      }
    }
    return marked;
  }
}
