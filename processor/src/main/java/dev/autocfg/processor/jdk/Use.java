package dev.autocfg.processor.jdk;

import dev.autocfg.processor.read.ProbeRequest;

/** Is a question whose last word a compiler has. */
record Use(ProbeRequest.OfCompiler probe, Draft draft) {
  /** Returns a compilation unit in a package, whose one class has the use as its members. */
  String unit(String packageName, String className) {
    StringBuilder text = new StringBuilder();
    if (!packageName.isEmpty()) {
      text.append("package ").append(packageName).append(";\n");
    }
    draft.imports().forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append("class ")
        .append(className)
        .append(" {\n")
        .append(draft.use())
        .append("\n}\n")
        .toString();
  }
}
