package dev.autocfg.processor.binding;

import dev.autocfg.language.c.CParameter;
import dev.autocfg.language.c.CPrototype;
import dev.autocfg.language.c.CPrototypeException;
import dev.autocfg.language.c.CPrototypeParser;
import dev.autocfg.language.c.CType;
import dev.autocfg.language.c.CountExpression;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;
import dev.autocfg.processor.request.JavaType;
import dev.autocfg.processor.request.Marks;
import dev.autocfg.processor.request.MethodRef;
import dev.autocfg.processor.request.NativeRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The planner that compares each method of a native interface with its prototype. */
public final class FunctionPlanner {
  private final Reports reports;
  private final List<MethodRef> defaults;
  private final HandleTypes handles;

  /** Creates a planner for one native interface. */
  public FunctionPlanner(NativeRequest request, Reports reports) {
    this.reports = reports;
    this.defaults = request.defaults();
    this.handles = new HandleTypes(request.opaques());
  }

  /** Decides how a method calls its function; nothing if a fault was reported. */
  public Optional<FunctionPlan> plan(NativeRequest.Function function) {
    if (function.prototype().isEmpty()) {
      return Optional.empty(); // Reported by the reader.
    }
    try {
      CPrototype prototype = CPrototypeParser.parse(function.prototype().get());
      return new Work(function, prototype).plan();
    } catch (CPrototypeException e) {
      reports.add(Tag.BadPrototype, function.position(), e.getMessage());
      return Optional.empty();
    }
  }

  /** The comparison of one method. */
  private final class Work {
    private final NativeRequest.Function function;
    private final MethodRef method;
    private final CPrototype prototype;
    private final CountReader counts = new CountReader(reports);
    private final Map<Marks.Mark, CountExpression> written = new LinkedHashMap<>();
    private boolean isBad;

    Work(NativeRequest.Function function, CPrototype prototype) {
      this.function = function;
      this.method = function.method();
      this.prototype = prototype;
    }

    Optional<FunctionPlan> plan() {
      List<CParameter> wanted = new ArrayList<>(prototype.parameters());
      wanted.addAll(variadic());
      Optional<String> errno = errno();
      List<Argument> arguments = arguments(wanted, errno);
      Optional<Returned> result = result();
      Optional<MethodRef> check = isBad ? Optional.empty() : check();
      isBad |= new NameCheck(function, reports).finds(prototype.name());
      written.forEach((mark, count) -> counts.check(Optional.of(mark), count, arguments));
      if (isBad || counts.isBad() || result.isEmpty() || arguments.size() < wanted.size()) {
        return Optional.empty();
      }
      FunctionPlan plan = planned(arguments, result.get(), errno, check);
      if (plan.freeing().contains("")) {
        reports.add(
            Tag.BadNativeInterface,
            function.position(),
            "@Owned does not say how to free what "
                + prototype.name()
                + " gives away.\n"
                + "  next: write @Owned(\"free\") with the C function that frees it.");
        return Optional.empty();
      }
      uncounted(arguments);
      ownership(result.get(), arguments);
      if (isBad) {
        return Optional.empty();
      }
      return Optional.of(plan);
    }

    private FunctionPlan planned(
        List<Argument> arguments,
        Returned result,
        Optional<String> errno,
        Optional<MethodRef> check) {
      OptionalInt firstVariadic =
          prototype.variadic()
              ? OptionalInt.of(prototype.parameters().size())
              : OptionalInt.empty();
      List<String> symbols =
          function.names().isEmpty() ? List.of(prototype.name()) : function.names();
      return new FunctionPlan(
          function, prototype, arguments, result, errno, firstVariadic, check, symbols);
    }

    private List<CParameter> variadic() {
      List<CParameter> parameters = new ArrayList<>();
      if (!function.variadic().isEmpty() && !prototype.variadic()) {
        isBad = true;
        reports.add(
            Tag.BadPrototype,
            function.variadicAt(),
            prototype.declaration()
                + " takes no variable arguments, for it does not end with \"...\".");
        return parameters;
      }
      for (String text : function.variadic()) {
        VariadicType.read(text, problem -> report(Tag.BadPrototype, problem))
            .ifPresent(parameters::add);
      }
      return parameters;
    }

    private void report(Tag tag, String problem) {
      isBad = true;
      reports.add(tag, function.variadicAt(), problem);
    }

    private Optional<String> errno() {
      List<MethodRef.Parameter> parameters = method.parameters();
      for (int i = 0; i < parameters.size(); i++) {
        MethodRef.Parameter parameter = parameters.get(i);
        if (parameter.marks().errno().isPresent()) {
          return errno(parameter, i == parameters.size() - 1);
        }
      }
      return Optional.empty();
    }

    private Optional<String> errno(MethodRef.Parameter parameter, boolean isLast) {
      var mark = parameter.marks().errno().get();
      if (!isLast || !parameter.type().erasure().equals("int[]")) {
        isBad = true;
        reports.add(
            Tag.TypeMismatch,
            mark.at(),
            "@Errno is on "
                + parameter.name()
                + ", but belongs on a last parameter of type int[].");
      } else if (!List.of("errno", "GetLastError").contains(mark.value())) {
        isBad = true;
        reports.add(
            Tag.TypeMismatch,
            mark.at(),
            "@Errno is \"" + mark.value() + "\", but must be \"errno\" or \"GetLastError\".");
      }
      return Optional.of(mark.value());
    }

    private List<Argument> arguments(List<CParameter> wanted, Optional<String> errno) {
      int given = method.parameters().size() - (errno.isPresent() ? 1 : 0);
      if (isBad) {
        return List.of();
      }
      LeftOut leftOut = LeftOut.of(wanted, method, given);
      if (!leftOut.fits()) {
        mismatch("C has " + wanted.size() + " parameters, Java has " + given + ".");
        return List.of();
      }
      List<Argument> arguments = new ArrayList<>();
      int java = 0;
      for (int i = 0; i < wanted.size(); i++) {
        CParameter parameter = wanted.get(i);
        if (leftOut.has(i)) {
          length(parameter, leftOut.countedBy(i)).ifPresent(arguments::add);
        } else {
          argument(parameter, java++, i).ifPresent(arguments::add);
        }
      }
      return arguments;
    }

    private Optional<Argument> length(CParameter parameter, List<Integer> arrays) {
      return PointerTypes.number(parameter.type())
          .map(number -> new Argument(new Passing.Length(number, arrays), parameter, -1, false));
    }

    private Optional<Argument> argument(CParameter parameter, int java, int index) {
      MethodRef.Parameter given = method.parameters().get(java);
      Optional<Passing> passing =
          ArgumentPlanner.passing(
              parameter, given.type(), given.marks(), count(given.marks()), handles);
      if (passing.isEmpty()) {
        unfit(
            "parameter " + (index + 1),
            parameter.type(),
            given.type(),
            ArgumentPlanner.allowed(parameter.type()));
      }
      return passing.map(each -> new Argument(each, parameter, java, given.marks().nullable()));
    }

    private Optional<CountExpression> count(Marks marks) {
      Optional<CountExpression> count = counts.read(marks.countedBy());
      count.ifPresent(each -> written.put(marks.countedBy().get(), each));
      return count;
    }

    private Optional<Returned> result() {
      Optional<Returned> returned =
          ResultPlanner.returned(
              prototype.result(), method.result(), method.marks(), count(method.marks()), handles);
      if (returned.isEmpty()) {
        unfit(
            "the result",
            prototype.result(),
            method.result(),
            ResultPlanner.allowed(prototype.result()));
      }
      return returned;
    }

    private void unfit(String place, CType type, JavaType java, List<String> allowed) {
      if (allowed.isEmpty()) {
        isBad = true;
        reports.add(
            Tag.BadPrototype,
            function.position(),
            "In "
                + prototype.name()
                + ", "
                + place
                + " is a C "
                + type
                + ", which no Java type represents yet.\n"
                + "  supported: numbers, and pointers to data.");
        return;
      }
      String good = String.join(", ", allowed).replaceFirst(", ([^,]*)$", " or $1");
      mismatch(place + " is " + type + " in C and " + java + " in Java; it must be " + good + ".");
    }

    private void mismatch(String what) {
      isBad = true;
      reports.add(
          Tag.TypeMismatch,
          function.position(),
          method + " does not fit " + prototype.declaration() + ": " + what);
    }

    /** Refuses a handle of which nothing says whether it is given or lent. */
    private void ownership(Returned result, List<Argument> arguments) {
      boolean isOpen =
          result instanceof Returned.HandleResult handle
              && handle.isOwned()
              && method.marks().owned().isEmpty()
              && arguments.stream().anyMatch(each -> each.passing() instanceof Passing.HandleIn);
      if (isOpen) {
        isBad = true;
        reports.add(
            Tag.SayWhoOwns,
            function.position(),
            "What "
                + prototype.name()
                + " returns may belong to the caller, or to a handle that it takes.\n  next: add"
                + " @Owned if closing it shall free it, or @Borrowed, as the manual page says.");
      }
    }

    private void uncounted(List<Argument> arguments) {
      List<String> names = Uncounted.of(method, arguments, written.values());
      if (!names.isEmpty()) {
        reports.add(
            Tag.UncountedPointer,
            function.position(),
            "How much memory "
                + prototype.name()
                + " uses behind "
                + String.join(", ", names)
                + " is not known, so that nothing is checked before the call.\n  next: add"
                + " @CountedBy with the parameter that counts it, or @CountedBy(\"?\").");
      }
    }

    private Optional<MethodRef> check() {
      return ResultCheck.of(function, defaults, reports);
    }
  }
}
