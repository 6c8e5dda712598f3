package dev.autocfg.processor;

import dev.autocfg.processor.output.EarlierOutput;
import dev.autocfg.processor.read.AnnotatedElements;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.CandidateRequest;
import dev.autocfg.processor.request.ElementName;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The elements that a choice was made from in an earlier compilation, so that one which compiles
 * only some of its candidates loses none.
 */
final class EarlierElements {
  private final EarlierOutput output;
  private final AnnotatedElements annotated;
  private final Set<String> contracts = new HashSet<>();
  private final Map<ElementName, CandidateRequest> unseen = new LinkedHashMap<>();

  EarlierElements(EarlierOutput output, AnnotatedElements annotated) {
    this.output = output;
    this.annotated = annotated;
  }

  /** Adds the elements of the choices that candidates belong to; returns whether there are any. */
  boolean add(Collection<CandidateRequest> candidates) {
    boolean any = false;
    for (CandidateRequest candidate : candidates) {
      if (contracts.add(candidate.contract().key())) {
        for (ElementName name : output.origins(candidate.contractName())) {
          any |= add(name, candidate);
        }
      }
    }
    return any;
  }

  private boolean add(ElementName name, CandidateRequest candidate) {
    if (annotated.contains(name) || !output.has(name)) {
      return false;
    }
    boolean isSeen = annotated.addEarlier(name);
    if (!isSeen) {
      unseen.put(name, candidate);
    }
    return isSeen;
  }

  /** Returns the reports about elements that are there, but not for this compilation. */
  Reports lost() {
    Reports reports = new Reports();
    unseen.forEach(
        (name, candidate) -> {
          if (!annotated.contains(name)) {
            reports.add(
                Tag.LostCandidate,
                candidate.position(),
                candidate.contractName().with("Choice")
                    + " was made with "
                    + name
                    + ", whose class file is in the output directory, but which is neither compiled"
                    + " here nor on the class path.\n  next: compile both together, put the output"
                    + " directory on the class path, or delete the class file.");
          }
        });
    return reports;
  }
}
