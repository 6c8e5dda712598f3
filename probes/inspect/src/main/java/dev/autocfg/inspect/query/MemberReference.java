package dev.autocfg.inspect.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A member by its name: {@code java.lang.Thread#ofVirtual()}.
 *
 * @param owner the type's canonical name
 * @param name the member's name; {@code new} for a constructor
 * @param parameters the erased parameter types of a method or constructor; absent for a field
 * @param result the erased type of result or field, where it matters
 */
public record MemberReference(
    String owner, String name, Optional<List<String>> parameters, Optional<String> result) {
  private static final String NAME = "[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*";
  private static final String TYPE = NAME + "(?:\\." + NAME + ")*";
  private static final String ERASED = "\\s*" + TYPE + "\\s*(?:\\[\\s*\\]\\s*|\\.\\.\\.\\s*)*";
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?<owner>"
              + TYPE
              + ")\\s*#\\s*(?<name><init>|"
              + NAME
              + ")\\s*(?<call>\\((?<parameters>\\s*|"
              + ERASED
              + "(?:,"
              + ERASED
              + ")*)\\))?\\s*(?::(?<result>"
              + ERASED
              + "))?\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s");
  private static final List<String> PRIMITIVES =
      List.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

  /** Keeps a copy. */
  public MemberReference {
    parameters = parameters.map(List::copyOf);
  }

  /** Reads a reference; empty if the text is malformed. */
  public static Optional<MemberReference> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String name = form.group("name").equals("<init>") ? "new" : form.group("name");
    Optional<List<String>> parameters =
        form.group("call") == null
            ? Optional.empty()
            : Optional.of(types(form.group("parameters")));
    if (name.equals("new") && parameters.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> result = Optional.ofNullable(form.group("result")).map(MemberReference::type);
    return Optional.of(
        new MemberReference(qualified(form.group("owner")), name, parameters, result));
  }

  private static List<String> types(String list) {
    List<String> types = new ArrayList<>();
    int from = 0;
    while (from < list.length() && !list.isBlank()) {
      int comma = list.indexOf(',', from);
      int end = comma < 0 ? list.length() : comma;
      types.add(type(list.substring(from, end)));
      from = end + 1;
    }
    return types;
  }

  /** Gives a type its one spelling: no spaces, {@code []} for {@code ...}, with its package. */
  private static String type(String text) {
    String spelled = SPACE.matcher(text).replaceAll("").replace("...", "[]");
    int brackets = spelled.indexOf('[');
    String element = brackets < 0 ? spelled : spelled.substring(0, brackets);
    return qualified(element) + spelled.substring(element.length());
  }

  private static String qualified(String type) {
    return type.indexOf('.') >= 0 || PRIMITIVES.contains(type) ? type : "java.lang." + type;
  }

  /** Returns whether this is a field. */
  public boolean isField() {
    return parameters.isEmpty();
  }

  /** Returns whether this is a constructor. */
  public boolean isConstructor() {
    return name.equals("new");
  }

  @Override
  public String toString() {
    return owner
        + "#"
        + name
        + parameters.map(types -> "(" + String.join(", ", types) + ")").orElse("")
        + result.map(type -> ":" + type).orElse("");
  }
}
