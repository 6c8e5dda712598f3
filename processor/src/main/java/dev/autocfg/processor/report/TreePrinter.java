package dev.autocfg.processor.report;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/**
 * The printer of diagnostics at annotations that are repeated, which the Messager of javac puts
 * onto the element: it does not look into the container that the annotations are in.
 *
 * <p>Uses {@code com.sun.source}, the exported API of javac, where that is the compiler.
 */
final class TreePrinter {
  private final Trees trees;

  private TreePrinter(Trees trees) {
    this.trees = trees;
  }

  /** Returns a printer, if the compiler is javac and nothing wraps it. */
  static Optional<TreePrinter> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new TreePrinter(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty(); // Another compiler, or an IDE's wrapper.
    }
  }

  /** Prints at the annotation or its value; returns false if there is no tree of it. */
  boolean print(Diagnostic.Kind kind, String text, Position at) {
    TreePath path = trees.getPath(at.element());
    if (path == null) {
      return false;
    }
    List<AnnotationTree> annotations = ofType(annotations(path.getLeaf()), at);
    if (at.index() >= annotations.size()) {
      return false;
    }
    AnnotationTree annotation = annotations.get(at.index());
    Tree tree = argument(annotation, at.member()).map(Tree.class::cast).orElse(annotation);
    trees.printMessage(kind, text, tree, path.getCompilationUnit());
    return true;
  }

  private static List<? extends AnnotationTree> annotations(Tree declaration) {
    if (declaration instanceof ClassTree type) {
      return type.getModifiers().getAnnotations();
    }
    if (declaration instanceof MethodTree method) {
      return method.getModifiers().getAnnotations();
    }
    return declaration instanceof PackageTree pack ? pack.getAnnotations() : List.of();
  }

  /** Compares simple names: an annotation may be written with its package or without. */
  private static List<AnnotationTree> ofType(
      List<? extends AnnotationTree> annotations, Position at) {
    String simple = at.annotation().getAnnotationType().asElement().getSimpleName().toString();
    List<AnnotationTree> found = new ArrayList<>();
    for (AnnotationTree annotation : annotations) {
      String written = annotation.getAnnotationType().toString();
      if (written.substring(written.lastIndexOf('.') + 1).equals(simple)) {
        found.add(annotation);
      }
    }
    return found;
  }

  private static Optional<ExpressionTree> argument(AnnotationTree annotation, String member) {
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree assignment
          && assignment.getVariable().toString().equals(member)) {
        return Optional.of(assignment.getExpression());
      }
    }
    return Optional.empty();
  }
}
