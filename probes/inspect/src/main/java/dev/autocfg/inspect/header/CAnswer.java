package dev.autocfg.inspect.header;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer to a question as it lies in an object file.
 *
 * @param bits the integer, 64 bits of two's complement
 * @param text the text; empty if it is none, or no UTF-8
 */
record CAnswer(AnswerKind kind, long bits, double real, Optional<String> text) {
  private static final int MARK = 16;
  private static final int KIND = MARK + 2;
  private static final int ORDER = 24;
  private static final int BITS = 32;
  private static final int REAL = 40;
  private static final int LENGTH = 48;
  private static final int TEXT = 56;
  private static final long BIG_ENDIAN = 0x0102030405060708L;

  /** In bytes: longer than any text that is worth capturing. */
  private static final int LONGEST = 4 << 20;

  /** Returns the answers in an object file, by the questions' numbers. */
  static Map<Integer, CAnswer> all(byte[] object, byte[] mark) {
    SortedMap<Integer, CAnswer> answers = new TreeMap<>();
    for (int at = find(object, mark, 0); at >= 0; at = find(object, mark, at + 1)) {
      int start = at;
      int id = (object[at + MARK] & 0xff) << 8 | (object[at + MARK + 1] & 0xff);
      read(ByteBuffer.wrap(object, start, object.length - start).slice())
          .ifPresent(answer -> answers.putIfAbsent(id, answer));
    }
    return answers;
  }

  private static int find(byte[] object, byte[] mark, int from) {
    for (int at = from; at + ORDER <= object.length; at++) {
      if (Arrays.equals(object, at, at + mark.length, mark, 0, mark.length)) {
        return at;
      }
    }
    return -1;
  }

  private static Optional<CAnswer> read(ByteBuffer bytes) {
    Optional<AnswerKind> found = AnswerKind.of(bytes.get(KIND));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    AnswerKind kind = found.get();
    if (!kind.hasValue()) {
      return Optional.of(new CAnswer(kind, 0, 0, Optional.empty()));
    }
    if (bytes.limit() < TEXT) {
      return Optional.empty();
    }
    boolean isBig = bytes.order(ByteOrder.BIG_ENDIAN).getLong(ORDER) == BIG_ENDIAN;
    bytes.order(isBig ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    return bytes.getLong(ORDER) != BIG_ENDIAN
        ? Optional.empty()
        : Optional.of(
            new CAnswer(
                kind,
                bytes.getLong(BITS),
                bytes.getDouble(REAL),
                kind == AnswerKind.TEXT ? text(bytes) : Optional.empty()));
  }

  /** Returns the text without the zero that ends it. */
  private static Optional<String> text(ByteBuffer bytes) {
    long length = bytes.getLong(LENGTH);
    if (length < 1 || length > LONGEST || length > bytes.limit() - TEXT) {
      return Optional.empty();
    }
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(bytes.slice(TEXT, Math.toIntExact(length) - 1));
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
