package org.mlpc.compiler.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every parameter of a concept with its value, in the order of the catalogue.
 *
 * @param values parameter name to value
 * @param defaulted the parameters whose value was not written in the file
 */
public record Arguments(Map<String, Argument> values, Set<String> defaulted) {

  /** No parameters. */
  public static final Arguments NONE = new Arguments(Map.of(), Set.of());

  public Arguments {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    defaulted = Collections.unmodifiableSet(new LinkedHashSet<>(defaulted));
  }

  /** These values, all of them as if written in the file. */
  public static Arguments of(Map<String, Argument> values) {
    return new Arguments(values, Set.of());
  }

  /** One number under one name. */
  public static Arguments of(String name, double value) {
    return of(Map.of(name, new Argument.Scalar(value)));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The number bound to {@code name}. */
  public double number(String name) {
    return get(name, Argument.Scalar.class).value();
  }

  /** The whole number bound to {@code name}. */
  public int count(String name) {
    return Math.toIntExact((long) number(name));
  }

  /** The numbers bound to {@code name}. */
  public List<Double> numbers(String name) {
    return get(name, Argument.Scalars.class).values();
  }

  /** The truth value bound to {@code name}. */
  public boolean flag(String name) {
    return get(name, Argument.Flag.class).value();
  }

  /** The word bound to {@code name}. */
  public String word(String name) {
    return get(name, Argument.Word.class).value();
  }

  private <A extends Argument> A get(String name, Class<A> kind) {
    Argument argument = values.get(name);
    if (!kind.isInstance(argument)) {
      throw new IllegalArgumentException("no " + kind.getSimpleName() + " bound to " + name + " in " + values);
    }
    return kind.cast(argument);
  }
}
