package org.mlpc.compiler.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One parameter of a concept.
 *
 * @param name its name, by which a named argument is given
 * @param position where it may be written
 * @param type what values it takes, with their range
 * @param defaultValue the value when it is left out, spelled as in a {@code .mlp} file; empty when
 *     it must be written or when {@code absence} says what its absence means
 * @param absence what leaving it out means, where that is no value of its own ("the activation
 *     decides"); else ""
 * @param doc one phrase that says what it is
 * @param synonyms names other frameworks give it
 */
public record ParameterSpec(
    String name,
    Position position,
    ParameterType type,
    Optional<String> defaultValue,
    String absence,
    String doc,
    List<String> synonyms) {

  /** Where an argument may be written. */
  public enum Position {
    /** By position only, before all named ones: the width of {@code dense}. */
    LEADING,
    /** By name only: {@code rate = 0.01}. */
    NAMED,
    /** Either way: the factor of {@code exponential}. */
    LEADING_OR_NAMED
  }

  public ParameterSpec {
    synonyms = List.copyOf(synonyms);
  }

  static ParameterSpec leading(String name, ParameterType type, String doc) {
    return new ParameterSpec(name, Position.LEADING, type, Optional.empty(), "", doc, List.of());
  }

  static ParameterSpec named(String name, ParameterType type, String doc) {
    return new ParameterSpec(name, Position.NAMED, type, Optional.empty(), "", doc, List.of());
  }

  static ParameterSpec either(String name, ParameterType type, String doc) {
    return new ParameterSpec(
        name, Position.LEADING_OR_NAMED, type, Optional.empty(), "", doc, List.of());
  }

  /** The same parameter with a default, spelled as in a {@code .mlp} file. */
  ParameterSpec orElse(String value) {
    return new ParameterSpec(name, position, type, Optional.of(value), absence, doc, synonyms);
  }

  /** The same parameter, which may be left out; {@code meaning} says what that means. */
  ParameterSpec optional(String meaning) {
    return new ParameterSpec(name, position, type, defaultValue, meaning, doc, synonyms);
  }

  ParameterSpec synonyms(String... names) {
    return new ParameterSpec(name, position, type, defaultValue, absence, doc, List.of(names));
  }

  /** Whether an argument must be written. */
  public boolean required() {
    return defaultValue.isEmpty() && absence.isEmpty();
  }

  /** Whether the argument may be written without its name. */
  public boolean positional() {
    return position != Position.NAMED;
  }
}
