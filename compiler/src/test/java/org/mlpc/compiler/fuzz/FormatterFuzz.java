package org.mlpc.compiler.fuzz;

import java.nio.charset.StandardCharsets;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.format.FormatterPromises;
import org.mlpc.compiler.format.Formatter;
import org.mlpc.compiler.source.SourceFile;

/** Any bytes are refused with an error, or formatted as {@link FormatterPromises} says. */
public final class FormatterFuzz {

  private FormatterFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Diagnostics diagnostics = new Diagnostics();
    if (Formatter.format(SourceFile.of("a.mlp", text), diagnostics).isPresent()) {
      FormatterPromises.check(text);
    } else if (!diagnostics.hasErrors()) {
      throw new AssertionError("refused, but nothing said");
    }
  }
}
