package org.mlpc.compiler.codegen;

import com.palantir.javapoet.MethodSpec;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The different words of methods, with their names. The text of each method is made and read once. */
final class MethodWords {

  /** A name, without one that belongs to another class: what follows a dot. */
  private static final Pattern WORD = Pattern.compile("(?<![\\w$.])[A-Za-z_$][\\w$]*");

  private final Map<MethodSpec, Set<String>> words = new IdentityHashMap<>();

  Set<String> of(List<MethodSpec> methods) {
    Set<String> all = new HashSet<>();
    methods.forEach(method -> all.addAll(of(method)));
    return all;
  }

  Set<String> of(MethodSpec method) {
    return words.computeIfAbsent(method, MethodWords::read);
  }

  private static Set<String> read(MethodSpec method) {
    Set<String> words = new HashSet<>(Set.of(method.name()));
    Matcher matcher = WORD.matcher(method.code().toString());
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
