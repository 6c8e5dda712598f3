package dev.autocfg.processor.plan;

import dev.autocfg.inspect.library.LibraryRequest;
import dev.autocfg.language.text.Nearest;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.binding.FunctionPlanner;
import dev.autocfg.processor.binding.Primitive;
import dev.autocfg.processor.binding.Returned;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.NativeRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The planner of the bindings of native interfaces. */
public final class NativePlanner {
  private static final String NOT_CHECKED = "not compared: no header is named";

  private final Reports reports;

  /** Creates a planner for one compilation. */
  public NativePlanner(Reports reports) {
    this.reports = reports;
  }

  /**
   * Decides one binding; nothing if a fault was reported.
   *
   * @param libraries the described libraries, by name
   * @param leftOut the setting that leaves the FFM implementation out; empty if none does
   */
  public Optional<NativePlan> plan(
      NativeRequest request, SortedMap<String, LibraryRequest> libraries, String leftOut) {
    LibraryRequest library = libraries.get(request.library());
    if (library == null) {
      unknownLibrary(request, libraries.keySet());
    }
    new ClassFileLimit(reports).functions(request.functions().size(), request.position());
    FunctionPlanner functions = new FunctionPlanner(request, reports);
    List<FunctionPlan> planned = new ArrayList<>();
    for (NativeRequest.Function function : request.functions()) {
      functions.plan(function).ifPresent(planned::add);
    }
    if (library == null || planned.size() != request.functions().size()) {
      return Optional.empty();
    }
    Optional<FunctionPlan> init = init(request, planned);
    if (!request.init().isEmpty() && init.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new NativePlan(request, library, planned, init, NOT_CHECKED, leftOut));
  }

  private Optional<FunctionPlan> init(NativeRequest request, List<FunctionPlan> planned) {
    if (request.init().isEmpty()) {
      return Optional.empty();
    }
    List<String> known = new ArrayList<>();
    for (FunctionPlan function : planned) {
      boolean fits = function.method().parameters().isEmpty() && isStatus(function.result());
      if (function.prototype().name().equals(request.init())) {
        return fits ? Optional.of(function) : badInit(request, unfit(function));
      }
      known.add(function.prototype().name());
    }
    return badInit(
        request,
        "names no C function of this interface" + Nearest.hint(request.init(), known) + ".");
  }

  private static boolean isStatus(Returned result) {
    return result instanceof Returned.Nothing
        || (result instanceof Returned.Value value
            && List.of(Primitive.INT, Primitive.LONG).contains(value.java()));
  }

  private static String unfit(FunctionPlan function) {
    return "is " + function.prototype() + ", but must take nothing and return int, long or void.";
  }

  private Optional<FunctionPlan> badInit(NativeRequest request, String what) {
    reports.add(
        Tag.BadNativeInterface, request.initAt(), "init = \"" + request.init() + "\" " + what);
    return Optional.empty();
  }

  private void unknownLibrary(NativeRequest request, Collection<String> known) {
    reports.add(
        Tag.BadNativeInterface,
        request.libraryAt(),
        "No @ProbeLibrary in this compilation has the name \""
            + request.library()
            + "\""
            + Nearest.hint(request.library(), known)
            + ".\n  next: describe the library with @ProbeLibrary(name = \""
            + request.library()
            + "\", sonames = …) on a type or package of this compilation.");
  }
}
