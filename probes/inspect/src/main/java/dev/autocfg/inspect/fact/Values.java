package dev.autocfg.inspect.fact;

import dev.autocfg.internal.Version;
import dev.autocfg.language.text.JavaLiteral;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The values that are known besides the state of a fact, by the kind of its question. */
public sealed interface Values {
  /** Returns the values of a fact that has none. */
  static Values none() {
    return new Texts(new TreeMap<>());
  }

  /** Returns the values as texts by key, as they are published. */
  SortedMap<String, String> texts();

  /** Returns the values as a library's; those of another kind are empty. */
  default Library library() {
    return new Library("", Optional.empty(), "");
  }

  /** Returns the constant; empty if there is none. */
  default Optional<JavaLiteral> constant() {
    return Optional.empty();
  }

  /**
   * The values of a library.
   *
   * @param soname the name that the file gives itself, else the one it was found by; empty where
   *     nothing was found
   * @param version the version of that very file, where something states it
   * @param versionSource what states the version: {@code libsodium.pc}; empty without a version
   */
  record Library(String soname, Optional<Version> version, String versionSource) implements Values {
    @Override
    public SortedMap<String, String> texts() {
      SortedMap<String, String> texts = new TreeMap<>();
      put(texts, "soname", soname);
      put(texts, "version", version.map(Version::toString).orElse(""));
      put(texts, "versionSource", versionSource);
      return texts;
    }

    @Override
    public Library library() {
      return this;
    }

    private static void put(SortedMap<String, String> texts, String key, String value) {
      if (!value.isEmpty()) {
        texts.put(key, value);
      }
    }
  }

  /**
   * A captured constant, or the value that replaces one.
   *
   * @param literal the constant
   * @param unsigned its value in decimal where its type in C is unsigned and too wide for Java's;
   *     empty elsewhere
   */
  record Constant(JavaLiteral literal, String unsigned) implements Values {
    /** Creates a constant that Java holds as it is. */
    public Constant(JavaLiteral literal) {
      this(literal, "");
    }

    @Override
    public SortedMap<String, String> texts() {
      SortedMap<String, String> texts = new TreeMap<>();
      texts.put("type", literal.type());
      texts.put("value", literal.text());
      if (!unsigned.isEmpty()) {
        texts.put("unsigned", unsigned);
      }
      return texts;
    }

    @Override
    public Optional<JavaLiteral> constant() {
      return Optional.of(literal);
    }
  }

  /** The values that a user's own probe gave. */
  record Texts(SortedMap<String, String> texts) implements Values {
    /** Keeps a copy. */
    public Texts {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
  }
}
