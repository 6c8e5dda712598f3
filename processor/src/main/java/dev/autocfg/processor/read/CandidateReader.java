package dev.autocfg.processor.read;

import dev.autocfg.processor.report.Diagnostics;
import dev.autocfg.processor.report.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @Candidate} and {@code @KnownAnswer}. */
public final class CandidateReader {
  private final Diagnostics diagnostics;

  /** Creates a reader for one compilation. */
  public CandidateReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Returns the candidates, by name. */
  public List<CandidateRequest> read(AnnotatedElements annotated) {
    List<CandidateRequest> requests = new ArrayList<>();
    for (Element element : annotated.all()) {
      for (Mirror mirror : Mirror.all(element, Annotations.CANDIDATE)) {
        request((TypeElement) element, mirror).ifPresent(requests::add);
      }
    }
    return requests;
  }

  private Optional<CandidateRequest> request(TypeElement type, Mirror mirror) {
    TypeMirror contract = mirror.type("of");
    if (contract == null || contract.getKind() == TypeKind.ERROR) {
      return Optional.empty(); // The compiler itself reports a type that does not exist.
    }
    if (contract.getKind() != TypeKind.DECLARED) {
      diagnostics.report(
          Tag.BadCandidate, mirror.at("of"), contract + " is no class or interface to implement.");
      return Optional.empty();
    }
    return Optional.of(
        new CandidateRequest(
            type,
            (TypeElement) ((DeclaredType) contract).asElement(),
            mirror.string("when"),
            mirror.integer("rank"),
            knownAnswers(type),
            mirror.at(),
            mirror.at("when"),
            mirror.at("rank")));
  }

  private List<ExecutableElement> knownAnswers(TypeElement type) {
    List<ExecutableElement> marked = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!Mirror.all(method, Annotations.KNOWN_ANSWER).isEmpty()) {
        marked.add(method);
      }
    }
    return marked;
  }
}
