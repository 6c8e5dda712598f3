package other;

public class Parent {
  Parent() {}

  protected Parent(int number) throws java.io.IOException {}

  protected Parent(int number, String text) {}

  public class Inside {}
}
