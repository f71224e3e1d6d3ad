package org.mlpc.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.parse.Lexeme;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.MlpFile;

/** What formatting keeps: words, comments and tree; and it has nothing more to do the second time. */
public final class FormatterPromises {

  private FormatterPromises() {}

  /** Fails if a text without faults of syntax is not formatted so. */
  public static void check(String text) {
    String formatted = format(text);
    assertThat(format(formatted)).as("formatted twice, from\n%s", text).isEqualTo(formatted);
    assertThat(words(formatted)).as("words of\n%s", text).isEqualTo(words(text));
    assertThat(tree(formatted)).as("tree of\n%s\nas\n%s", text, formatted).isEqualTo(tree(text));
    assertThat(formatted.lines()).allMatch(line -> line.equals(line.stripTrailing()) || text.contains(line));
  }

  static String format(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<String> formatted = Formatter.format(SourceFile.of("a.mlp", text), diagnostics);
    assertThat(formatted).as(() -> DiagnosticFormatter.plain().format(diagnostics) + text).isPresent();
    return formatted.get();
  }

  private static List<String> words(String text) {
    return Lexeme.of(SourceFile.of("a.mlp", text)).stream()
        .map(lexeme -> lexeme.isComment() ? lexeme.text().stripTrailing() : lexeme.text()).toList();
  }

  private static String tree(String text) {
    MlpFile file = MlpParser.parse(SourceFile.of("a.mlp", text), new Diagnostics());
    return TreeText.of(file);
  }
}
