package dev.autocfg.inspect.query;

/**
 * The question whether a member is usable.
 *
 * @param value the member
 * @param inherited whether it may be inherited
 */
public record MemberQuery(MemberReference value, boolean inherited) implements CompilerQuery {
  @Override
  public Kind kind() {
    return Kind.MEMBER;
  }

  @Override
  public String words() {
    return "is " + value + (inherited ? "" : ", declared there,") + " usable?";
  }

  @Override
  public <R> R ask(Visitor<R> visitor) {
    return visitor.member(this);
  }
}
