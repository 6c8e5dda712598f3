package dev.autocfg.inspect.pkgconfig;

import java.util.ArrayList;
import java.util.List;

/** Made-up packages for each rule of pkgconf that is easily missed: a name, then what it says. */
final class AwkwardPackages {
  static final List<String> FILES =
      List.of(
          "a\nRequires: b c\nRequires.private: p\nLibs: -L/a -la -lx\nCflags: -I/a -DA",
          "b\nRequires: d\nLibs: -lb -lx -L/a\nLibs.private: -lbp\nCflags: -I/b -DA",
          "c\nRequires: d\nLibs: -lc -lx\nCflags: -I/c -I/a\nCflags.private: -DCP",
          "d\nLibs: -ld -pthread -Wl,-z -Wl,now\nCflags: -pthread -isystem /d -I/usr/include",
          "p\nRequires: c\nLibs: -lp -L/p\nLibs.private: -lpp -lx\nCflags: -Ip",
          "cycle1\nRequires: cycle2\nLibs: -l1",
          "cycle2\nRequires: cycle1\nLibs: -l2",
          "fight\nRequires: a\nConflicts: a < 2",
          "peace\nRequires: a\nConflicts: a < 1",
          "lost\nRequires: zz yy a >= 2\nRequires.private: ww",
          "lost-privately\nRequires.private: ww\nLibs: -l1",
          "inside\nRequires.internal: a\nLibs: -l1",
          "offer\nProvides: virtual = 1.5, old <= 1, any",
          "user\nRequires: virtual >= 1.2",
          "loser\nRequires: virtual > 1.5, any",
          "tight\nRequires: a >=1.0, b=>1",
          "special\n"
              + "Cflags: x y -DA -DB -DA -isystem /d -DC -DC -std=c99 -std=c99 -Dq=\\\"s\\\" 'a b'",
          "first\nLibs: -F/a -fx -fy -fx -lib:k -framework A -framework A -L//usr/lib -L/usr/lib/",
          "quoted\nCflags: -D'a;b' -D\"!#%&()*+,-./:<=>?@[]^_`{|}~\" -I'/sp ace'",
          "open\nCflags: \"abc\nLibs: -la",
          "twice\nRequires: a\nRequires: b\nLibs: -l1\nLibs: -l2\nVersion: 1\nVersion: 1.2");

  private AwkwardPackages() {}

  /** Returns each name, and some together or with demands. */
  static List<List<String>> asked() {
    List<List<String>> asked = new ArrayList<>();
    FILES.forEach(file -> asked.add(List.of(file.substring(0, file.indexOf('\n')))));
    asked.add(List.of("c", "a"));
    asked.add(List.of("virtual"));
    asked.add(List.of("old", "<", "1"));
    asked.add(List.of("a >= 1", "b", "<", "1"));
    asked.add(List.of("a, b"));
    return asked;
  }
}
