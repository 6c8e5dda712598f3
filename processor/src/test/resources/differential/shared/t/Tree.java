// since: 17
package t;

/** A sealed interface. */
sealed interface Tree {
  record Leaf(int value) implements Tree {}

  record Fork(Tree left, Tree right) implements Tree {}

  final class Empty implements Tree {}
}
