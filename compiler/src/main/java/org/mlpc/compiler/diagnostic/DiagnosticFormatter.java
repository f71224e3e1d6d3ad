package org.mlpc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.source.Position;

/**
 * Renders diagnostics for people: message, place, the lines at fault with carets below them, help.
 *
 * <pre>
 * error[MLP0104]: `batch` has no value
 *   --> IrisClassifier.mlp:25:5
 *    |
 * 25 |     batch =
 *    |     ^^^^^^^
 *    |
 *    = help: write a value after `=`, or delete `batch =`
 *    = explain: mlpc explain MLP0104
 * </pre>
 */
public final class DiagnosticFormatter {

  /** The columns that an excerpt keeps to where the terminal's width is unknown. */
  public static final int DEFAULT_WIDTH = 80;

  private static final int NARROWEST = 10;

  private final int width;
  private final boolean wraps;
  private final Palette palette;

  private DiagnosticFormatter(int width, boolean wraps, Palette palette) {
    this.width = width;
    this.wraps = wraps;
    this.palette = palette;
  }

  /** Without colour; for files, pipes and build logs. */
  public static DiagnosticFormatter plain() {
    return new DiagnosticFormatter(DEFAULT_WIDTH, false, Palette.PLAIN);
  }

  /**
   * For a terminal of a width in columns: words wrap there. With colour, if the environment {@link #wantsColour}.
   */
  public static DiagnosticFormatter forTerminal(int width, Map<String, String> environment) {
    return new DiagnosticFormatter(Math.max(20, width), true,
        wantsColour(environment) ? Palette.COLOURED : Palette.PLAIN);
  }

  /**
   * Whether a terminal is to be coloured: not with a non-empty {@code NO_COLOR} (no-color.org), a {@code CLICOLOR} of 0
   * (bixense.com/clicolors), or a {@code TERM} that is dumb.
   */
  public static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("CLICOLOR", "").equals("0")
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** All diagnostics, a blank line between two, and a word about those left out. Ends with a line end unless empty. */
  public String format(Diagnostics diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics.list()) {
      out.append(out.isEmpty() ? "" : "\n").append(format(diagnostic));
    }
    if (diagnostics.omitted() > 0) {
      out.append("\n... and ").append(diagnostics.omitted()).append(" more; mend these first\n");
    }
    return out.toString();
  }

  /** One diagnostic; lines end with {@code \n}. */
  public String format(Diagnostic diagnostic) {
    Excerpt excerpt = new Excerpt(diagnostic, width, wraps, palette);
    String margin = " ".repeat(excerpt.gutterWidth());
    Position position = diagnostic.position();
    String head = diagnostic.severity().word() + "[" + diagnostic.code().code() + "]";
    List<String> lines = new ArrayList<>();
    List<String> message = words(head.length() + 2, 2, diagnostic.message());
    lines.add(palette.severity(diagnostic.severity(), head) + palette.bold(": " + message.get(0)));
    message.stream().skip(1).forEach(line -> lines.add("  " + palette.bold(line)));
    lines.add(margin + palette.frame("-->") + " " + diagnostic.source().name() + ":" + position);
    lines.addAll(excerpt.lines());
    String bullet = margin + " " + palette.frame("=") + " ";
    if (!diagnostic.help().isEmpty()) {
      List<String> help = words(excerpt.gutterWidth() + 9, excerpt.gutterWidth() + 9, diagnostic.help());
      lines.add(bullet + palette.bold("help") + ": " + help.get(0));
      help.stream().skip(1).forEach(line -> lines.add(margin + "         " + line));
    }
    lines.add(bullet + palette.bold("explain") + ": mlpc explain " + diagnostic.code().code());
    return String.join("\n", lines) + "\n";
  }

  /** A text in lines that fit the terminal after an indent, that of the first line apart. */
  private List<String> words(int first, int rest, String text) {
    return WordWrap.lines(text, columns(first), columns(rest));
  }

  /** The terminal's last column stays free. */
  private int columns(int indent) {
    return wraps ? Math.max(NARROWEST, width - 1 - indent) : Integer.MAX_VALUE;
  }
}
