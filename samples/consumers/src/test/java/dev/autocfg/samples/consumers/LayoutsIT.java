package dev.autocfg.samples.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each build, in each layout, on each JDK that can run it, with native access and without. */
class LayoutsIT {
  /** One row of the table. */
  record Row(Build build, Layout layout, Jdk jdk) {
    @Override
    public String toString() {
      return build + ", " + layout + ", on " + jdk;
    }
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Build build : Build.all()) {
      for (Layout layout : Layout.values()) {
        for (Jdk jdk : Jdk.all()) {
          if (jdk.feature() >= build.target()) {
            rows.add(new Row(build, layout, jdk));
          }
        }
      }
    }
    return rows.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void runsNativelyWhereAccessIsGranted(Row row) throws Exception {
    Build build = row.build;
    Path library = row.layout.of(build.classes());
    Program program = Program.of(library, build.named());
    // JDK 17 warns of the option for a named module; without it there is nothing to grant.
    Seen seen = (row.jdk.hasFfm() ? program.granted() : program).on(row.jdk).isQuiet();
    if (!row.jdk.hasFfm()) {
      assertEquals(Reasons.noFfm(row.jdk), seen.isJavaBecause("").reason());
    } else if (!build.hasFfm()) {
      assertEquals(Reasons.NO_FFM, seen.isJavaBecause("").reason());
    } else {
      InstalledSodium.file();
      seen.isNative();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void runsInJavaWithoutWarningWhereNothingIsGranted(Row row) {
    Build build = row.build;
    Program program = Program.of(row.layout.of(build.classes()), build.named());
    Seen seen = program.on(row.jdk).isQuiet().isJavaBecause("");
    String reason =
        !row.jdk.hasFfm()
            ? Reasons.noFfm(row.jdk)
            : build.hasFfm() ? Reasons.notGranted(build.named()) : Reasons.NO_FFM;
    assertEquals(reason, seen.reason());
  }

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  /** The flag that everybody who starts a program on the class path is told to give. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("jdks")
  void acceptsTheFlagOnTheClassPathQuietly(Jdk jdk) {
    Build build = new Build(Jdk.all().get(0), "17", false);
    Program.of(build.classes(), false).granted().on(jdk).isQuiet();
  }
}
