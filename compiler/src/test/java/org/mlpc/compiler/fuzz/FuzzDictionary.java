package org.mlpc.compiler.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Catalog;
import org.mlpc.compiler.catalog.Concept;
import org.mlpc.compiler.catalog.Entry;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.catalog.ParameterType;

/** The words of the language, and what people type instead, in the form that libFuzzer reads. */
final class FuzzDictionary {

  private static final List<String> GRAMMAR = List.of(
      "edition 1", "package", "model A {", "block b(w) {", "input {", "output {", "network {", "head y {", "train {",
      "limit {", "expect {", "examples {", "as", "on", "true", "false", "all", "none", "per", "{", "}", "(", ")", "[",
      "]", ",", ":", "=", ".", "..", "@", "?", "-", "->", "<=", ">=", "//", "///", "/*", "*/", "\"", "'", ";", "#",
      "1e-4", "1e999", "20%", "3MiB", "0x10", "2147483648", "0.1e", "\uFEFF", "\r\n", "\u0000", "\u201C");

  private FuzzDictionary() {}

  /** One quoted word a line. */
  static String text() {
    Set<String> words = new TreeSet<>(GRAMMAR);
    for (Concept concept : Catalog.all()) {
      words.add(concept.dslName());
      concept.entry().synonyms().stream().map(Entry.Synonym::foreign).forEach(words::add);
      for (ParameterSpec parameter : concept.parameters()) {
        words.add(parameter.name() + " = ");
        words.addAll(parameter.synonyms());
        if (parameter.type() instanceof ParameterType.Word word) {
          words.addAll(word.words());
        }
      }
    }
    return words.stream().map(FuzzDictionary::quoted).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String word) {
    StringBuilder text = new StringBuilder("\"");
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b < 127 && b != '"' && b != '\\';
      text.append(plain ? String.valueOf((char) b) : String.format("\\x%02X", b));
    }
    return text.append('"').toString();
  }
}
