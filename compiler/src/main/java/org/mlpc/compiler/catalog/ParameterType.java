package org.mlpc.compiler.catalog;

import java.util.List;
import java.util.Map;

/** What values a parameter or property takes. */
public sealed interface ParameterType {

  /** The type in the words of a message: "a number in [0, 1)". */
  String describe();

  /** A real number; a percentage counts as its hundredth. */
  record Real(Range range) implements ParameterType {
    @Override
    public String describe() {
      return "a number" + range.phrase();
    }
  }

  /** A share of something, between 0 and 1, usually written as a percentage. */
  record Share(Range range) implements ParameterType {
    @Override
    public String describe() {
      return "a share" + range.percentPhrase();
    }
  }

  /** A whole number. */
  record Whole(Range range) implements ParameterType {
    @Override
    public String describe() {
      return "a whole number" + range.phrase();
    }
  }

  /** A count of bytes, such as {@code 3MiB}. */
  record Bytes(Range range) implements ParameterType {
    @Override
    public String describe() {
      return "a size such as 3MiB";
    }
  }

  /** {@code true} or {@code false}. */
  record Truth() implements ParameterType {
    @Override
    public String describe() {
      return "true or false";
    }
  }

  /**
   * One of a few words.
   *
   * @param synonyms what people write instead, and the word they mean
   */
  record Word(List<String> words, Map<String, String> synonyms) implements ParameterType {
    public Word {
      words = List.copyOf(words);
      synonyms = Map.copyOf(synonyms);
    }

    @Override
    public String describe() {
      return words.size() == 1
          ? words.get(0)
          : String.join(", ", words.subList(0, words.size() - 1))
              + " or "
              + words.get(words.size() - 1);
    }
  }

  /** A list of numbers: {@code [0.01, 0.001]}. */
  record Reals(Range range) implements ParameterType {
    @Override
    public String describe() {
      return "a list of numbers" + range.phrase();
    }
  }

  /** A list of whole numbers: {@code [10, 20]}. */
  record Wholes(Range range) implements ParameterType {
    @Override
    public String describe() {
      return "a list of whole numbers" + range.phrase();
    }
  }

  /** A concept of another kind, with its own parameters: the activation of {@code dense}. */
  record Of(ConceptKind kind) implements ParameterType {
    @Override
    public String describe() {
      return kind.withArticle();
    }
  }

  /** A list of concepts: the metrics of {@code report}. */
  record ListOf(ConceptKind kind) implements ParameterType {
    @Override
    public String describe() {
      return "a list of " + kind.plural();
    }
  }

  /** The name of a target column. */
  record Target() implements ParameterType {
    @Override
    public String describe() {
      return "the name of an output column";
    }
  }

  /** A quoted text. */
  record Text() implements ParameterType {
    @Override
    public String describe() {
      return "a quoted text";
    }
  }

  /** One of several types, tried in order: {@code batch} takes a whole number or {@code all}. */
  record Either(List<ParameterType> types) implements ParameterType {
    public Either {
      types = List.copyOf(types);
    }

    @Override
    public String describe() {
      StringBuilder text = new StringBuilder(types.get(0).describe());
      for (ParameterType type : types.subList(1, types.size())) {
        text.append(" or ").append(type.describe());
      }
      return text.toString();
    }
  }

  static ParameterType real(Range range) {
    return new Real(range);
  }

  static ParameterType share(Range range) {
    return new Share(range);
  }

  static ParameterType whole(Range range) {
    return new Whole(range);
  }

  static ParameterType truth() {
    return new Truth();
  }

  static ParameterType word(String... words) {
    return new Word(List.of(words), Map.of());
  }

  static ParameterType of(ConceptKind kind) {
    return new Of(kind);
  }

  static ParameterType either(ParameterType... types) {
    return new Either(List.of(types));
  }
}
