package org.mlpc.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up files that the grammar accepts, laid out in any way, with comments anywhere. */
final class RandomPrograms {

  private static final List<String> NAMES =
      List.of("a", "width", "sepalLength", "dense", "relu", "input", "on", "as", "größe", "head1", "train", "x_1");
  private static final List<String> NUMBERS = List.of("0", "16", "2_000", "1e-4", "20%", "3MiB", "0.5");
  private static final List<String> COMMENTS = List.of(
      "// line\n", "//\n", "/// doc\n", "//// rule\n", "/* block */",
      "/* two\n     lines */", "/**/", "// trailing  \n");

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private RandomPrograms(Random random) {
    this.random = random;
  }

  static String next(Random random) {
    RandomPrograms program = new RandomPrograms(random);
    program.file();
    return program.laidOut();
  }

  private String laidOut() {
    boolean dense = random.nextBoolean();
    boolean commented = random.nextInt(3) > 0;
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(word).append(gap(dense, commented));
    }
    return random.nextInt(5) == 0 ? text.toString().replace("\n", "\r\n") : text.toString();
  }

  private String gap(boolean dense, boolean commented) {
    StringBuilder gap = new StringBuilder(" ");
    if (commented && random.nextInt(12) == 0) {
      gap.append(random.nextBoolean() ? "\n" : " ").append(COMMENTS.get(random.nextInt(COMMENTS.size())));
    }
    if (random.nextInt(dense ? 12 : 3) == 0) {
      gap.append("\n".repeat(1 + random.nextInt(3))).append(" ".repeat(random.nextInt(6)));
    }
    return gap.toString();
  }

  private void add(String... more) {
    words.addAll(List.of(more));
  }

  private void name() {
    add(NAMES.get(random.nextInt(NAMES.size())));
  }

  private void repeat(int most, Runnable part) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      part.run();
    }
  }

  private void list(int most, Runnable part) {
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      part.run();
      if (i + 1 < count || random.nextInt(6) == 0) {
        add(",");
      }
    }
  }

  private void file() {
    if (random.nextInt(4) == 0) {
      add("edition", "1");
    }
    if (random.nextInt(3) == 0) {
      add("package", "com", ".", "example");
    }
    repeat(2, this::declaration);
    model();
  }

  private void declaration() {
    if (random.nextBoolean()) {
      model();
      return;
    }
    add("block");
    name();
    if (random.nextBoolean()) {
      add("(", "width", ",", "rate", "=", "0.5", ")");
    }
    add("{");
    repeat(3, this::layer);
    add("}");
  }

  private void model() {
    add("model");
    name();
    attributes();
    add("{");
    repeat(4, this::section);
    add("}");
  }

  private void section() {
    int kind = random.nextInt(5);
    add(List.of("input", "network", "train", "limit", "examples").get(kind));
    attributes();
    add("{");
    repeat(6, List.<Runnable>of(this::column, this::layerOrHead, this::property, this::bound, this::example).get(kind));
    add("}");
  }

  private void column() {
    name();
    if (random.nextInt(4) == 0) {
      add(",");
      name();
    }
    add(":");
    name();
    if (random.nextInt(3) == 0) {
      add("(", "-", "1", "..", "10", ")");
    }
    if (random.nextInt(3) == 0) {
      add("{");
      list(random.nextInt(10) == 0 ? 60 : 5, this::label);
      add("}");
    }
    if (random.nextInt(4) == 0) {
      add("?");
    }
    if (random.nextInt(4) == 0) {
      add("[", "784", "]");
    }
    attributes();
  }

  private void label() {
    switch (random.nextInt(4)) {
      case 0 -> add("3");
      case 1 -> add("\"old \\\" town // no comment\"");
      default -> name();
    }
    if (random.nextInt(4) == 0) {
      add("as");
      name();
    }
  }

  private void layerOrHead() {
    if (random.nextInt(5) > 0) {
      layer();
      return;
    }
    add("head");
    name();
    attributes();
    add("{");
    repeat(3, this::layer);
    add("}");
  }

  private void layer() {
    if (random.nextInt(3) == 0) {
      name();
      add("=");
    }
    call(2);
    attributes();
  }

  private void property() {
    name();
    add("=");
    value(2);
    attributes();
  }

  private void bound() {
    call(1);
    add(random.nextBoolean() ? "<=" : ">=");
    value(1);
    if (random.nextBoolean()) {
      add("on", "\"test.csv\"");
    }
  }

  private void example() {
    add("[");
    list(4, () -> value(1));
    add("]", "->");
    value(1);
  }

  private void attributes() {
    repeat(random.nextInt(3), () -> {
      add("@");
      name();
      if (random.nextBoolean()) {
        arguments(1);
      }
    });
  }

  private void arguments(int depth) {
    add("(");
    list(random.nextInt(12) == 0 ? 25 : 3, () -> {
      if (random.nextBoolean()) {
        name();
        add("=");
      }
      value(depth);
    });
    add(")");
  }

  private void call(int depth) {
    name();
    if (random.nextInt(5) == 0) {
      add(".");
      name();
    }
    if (random.nextInt(3) > 0) {
      arguments(depth);
    }
  }

  private void value(int depth) {
    switch (depth == 0 ? random.nextInt(3) : random.nextInt(6)) {
      case 0 -> name();
      case 1 -> add(NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 2 -> add("\"text, with (marks)\"");
      case 3 -> add("-", "1", "..", "1");
      case 4 -> call(depth - 1);
      default -> {
        add("[");
        list(random.nextInt(10) == 0 ? 40 : 3, () -> value(depth - 1));
        add("]");
      }
    }
  }
}
