package dev.autocfg.processor.check;

import dev.autocfg.inspect.header.PrototypeProbe.Fault;
import dev.autocfg.inspect.header.PrototypeProbe.Outcome;
import dev.autocfg.processor.binding.FunctionPlan;
import dev.autocfg.processor.plan.NativePlan;
import dev.autocfg.processor.report.Reports;
import dev.autocfg.processor.report.Tag;

/** The reports about prototypes that are not what the headers declare. */
public final class PrototypeCheck {
  private PrototypeCheck() {}

  /**
   * Returns the reports.
   *
   * @param isRequired whether a comparison that could not be made is an error
   */
  public static Reports check(NativePlan plan, Outcome outcome, boolean isRequired) {
    Reports reports = new Reports();
    if (!outcome.isChecked()) {
      String text =
          "The prototypes of "
              + plan.request().type()
              + " were not compared with "
              + shown(plan)
              + ": "
              + outcome.failure()
              + ".\n  next: "
              + outcome.remedy()
              + ".";
      if (isRequired) {
        reports.fail(Tag.HeaderNotChecked, plan.request().position(), text);
      } else {
        reports.add(Tag.HeaderNotChecked, plan.request().position(), text);
      }
    }
    outcome.faults().forEach((index, fault) -> fault(plan, index, fault, reports));
    return reports;
  }

  private static String shown(NativePlan plan) {
    return String.join(" and ", plan.request().headers());
  }

  private static String verb(NativePlan plan) {
    return plan.request().headers().size() == 1 ? " declares " : " declare ";
  }

  private static void fault(NativePlan plan, int index, Fault fault, Reports reports) {
    FunctionPlan function = plan.functions().get(index);
    String name = function.prototype().name();
    boolean mayBeAbsent = function.optional() || function.symbols().size() > 1;
    String headers = shown(plan);
    String text =
        switch (fault.kind()) {
          case OTHER_TYPE ->
              headers
                  + verb(plan)
                  + fault.text()
                  + ", but the prototype is "
                  + function.prototype()
                  + ".\n  next: write it as the header does, and the Java types with it.";
          case NOT_DECLARED ->
              headers
                  + verb(plan)
                  + "no function "
                  + name
                  + (fault.near().isEmpty() ? "" : "; the nearest name is " + fault.near())
                  + ".\n  next: correct the name, or name the header that declares it in headers.";
          case MACRO ->
              name
                  + " is a macro of "
                  + headers
                  + (fault.text().isEmpty() ? "" : " for " + fault.text())
                  + ", which no library exports.\n  next: bind the function behind it.";
          case NOT_UNDERSTOOD ->
              "With "
                  + headers
                  + ", the C compiler does not understand "
                  + function.prototype()
                  + ": "
                  + fault.text()
                  + ".\n  next: write the types as the header names them.";
        };
    if (fault.kind() != Fault.Kind.NOT_DECLARED || !mayBeAbsent) {
      reports.add(Tag.HeaderMismatch, function.request().position(), text);
    }
  }
}
