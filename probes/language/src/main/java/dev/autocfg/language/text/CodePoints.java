package dev.autocfg.language.text;

import java.util.function.IntPredicate;

/** A position in a text that is read by code points; the base of the scanners. */
public final class CodePoints {
  private final int[] points;
  private int offset;

  /** Creates a position at the start of a text. */
  public CodePoints(String text) {
    points = text.codePoints().toArray();
  }

  /** Returns the position, counted in code points from the start of the text. */
  public int offset() {
    return offset;
  }

  /** Returns whether the end of the text is reached. */
  public boolean atEnd() {
    return offset >= points.length;
  }

  /** Returns the code point at the position, which is not at the end. */
  public int peek() {
    return points[offset];
  }

  /** Returns the code point {@code ahead} of the position; -1 beyond the end. */
  public int peek(int ahead) {
    return offset + ahead < points.length ? points[offset + ahead] : -1;
  }

  /** Returns whether the rest of the text starts with the given one. */
  public boolean startsWith(String start) {
    int length = start.codePointCount(0, start.length());
    return offset + length <= points.length && next(length).equals(start);
  }

  /** Returns the next {@code length} code points, without moving; fewer at the end. */
  public String next(int length) {
    return new String(points, offset, Math.min(length, points.length - offset));
  }

  /** Returns how many of the next code points in a row are accepted. */
  public int count(IntPredicate accepted) {
    int end = offset;
    while (end < points.length && accepted.test(points[end])) {
      end++;
    }
    return end - offset;
  }

  /** Returns the next {@code length} code points and moves behind them. */
  public String take(int length) {
    String taken = next(length);
    skip(length);
    return taken;
  }

  /** Moves forward, at most to the end. */
  public void skip(int length) {
    offset = Math.min(points.length, offset + length);
  }

  /** Returns whether a code point is an ASCII letter. */
  public static boolean isLetter(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  }

  /** Returns whether a code point is an ASCII digit. */
  public static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }
}
