package dev.autocfg.processor.check;

import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import java.util.List;

/** The reports about candidates that generated code could not create as their contract, or test. */
public final class CandidateCheck {
  private final Reports reports = new Reports();

  private CandidateCheck() {}

  /** Returns the reports about everything that is wrong with the candidates. */
  public static Reports check(List<CandidateRequest> candidates) {
    CandidateCheck check = new CandidateCheck();
    for (CandidateRequest candidate : candidates) {
      check.check(candidate);
    }
    return check.reports;
  }

  private void check(CandidateRequest request) {
    CandidateRequest.Shape shape = request.shape();
    checkContract(request, shape);
    if (!shape.contractReachable() || shape.foreignContract()) {
      return;
    }
    if (!shape.implementsContract()) {
      bad(request, "does not implement " + request.contract() + ".");
    }
    if (!shape.instantiable()) {
      bad(request, "must be a class that is neither abstract nor inner, to be created.");
    } else if (!shape.reachable()) {
      bad(request, "cannot be reached from the package of " + request.contract() + ".");
    } else if (!shape.constructible()) {
      bad(
          request,
          "has no accessible constructor without parameters and checked exceptions; add one.");
    }
    checkKnownAnswers(request);
  }

  /** Reports why a choice cannot be generated beside the contract. */
  private void checkContract(CandidateRequest request, CandidateRequest.Shape shape) {
    if (shape.genericContract()) {
      bad(
          request,
          "implements the generic contract "
              + request.contract()
              + ", for which no single class could be chosen.\n  next: declare a contract"
              + " without type parameters, such as interface Names extends Supplier<String>.");
    }
    if (shape.foreignContract()) {
      bad(
          request,
          "implements "
              + request.contract()
              + " of another module, whose packages nothing can be generated into.\n  next: declare"
              + " a contract in this module that extends it.");
    }
    if (!shape.contractReachable()) {
      bad(
          request,
          "implements "
              + request.contract()
              + ", which is private or nested in something private.\n  next: make it visible in"
              + " its package.");
    }
  }

  private void checkKnownAnswers(CandidateRequest request) {
    if (request.knownAnswers().size() > 1) {
      bad(request, "has more than one @KnownAnswer; mark one method.");
    }
    for (CandidateRequest.KnownAnswer marked : request.knownAnswers()) {
      if (!marked.callable()) {
        reports.add(
            Tag.BadCandidate,
            marked.position(),
            "@KnownAnswer marks "
                + marked.method()
                + ", which must be a static, accessible void method without parameters.");
      }
    }
  }

  private void bad(CandidateRequest request, String what) {
    reports.add(
        Tag.BadCandidate, request.position(), "The candidate " + request.type() + " " + what);
  }
}
