package dev.autocfg.processor.report;

import dev.autocfg.language.text.Nearest;
import dev.autocfg.language.text.Quote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/**
 * The severity of each diagnostic, as the builder wants it.
 *
 * @param chosen the tags that are not as severe as usual
 * @param faults what is wrong with the settings that have no effect, in words
 */
public record Severities(Map<Tag, Severity> chosen, List<String> faults) {
  public Severities {
    chosen = Map.copyOf(chosen);
    faults = List.copyOf(faults);
  }

  /** Returns the severities without any setting. */
  static Severities standard() {
    return new Severities(Map.of(), List.of());
  }

  /**
   * Reads the settings.
   *
   * @param prefix what an option's name has before the tag's
   * @param options the options by name; those that name no tag are passed over
   */
  public static Severities read(String prefix, Map<String, String> options) {
    Map<Tag, Severity> chosen = new EnumMap<>(Tag.class);
    List<String> faults = new ArrayList<>();
    for (Tag tag : Tag.values()) {
      String word = options.get(prefix + tag);
      if (word != null) {
        Optional<Severity> severity = Severity.of(word);
        if (severity.isEmpty()) {
          faults.add("-A" + prefix + tag + ": " + unknown(word));
        } else if (!severity.get().fits(tag)) {
          faults.add("-A" + prefix + tag + ": " + unfit(tag, severity.get()));
        } else {
          chosen.put(tag, severity.get());
        }
      }
    }
    return new Severities(chosen, faults);
  }

  private static String unknown(String word) {
    return "expected "
        + String.join(", ", Severity.words())
        + ", found "
        + Quote.of(word)
        + Nearest.hint(word, Severity.words())
        + ".";
  }

  private static String unfit(Tag tag, Severity severity) {
    return tag.isFirm()
        ? tag + " stays an error, since nothing sound can be generated after it."
        : tag + " can be a warning, but not " + severity.word() + ".";
  }

  /** Returns how a message is to be printed; nothing if it is silenced. */
  Optional<Kind> of(Report report) {
    Severity severity = chosen.get(report.tag());
    return severity == null ? Optional.of(report.kind()) : severity.kind();
  }
}
