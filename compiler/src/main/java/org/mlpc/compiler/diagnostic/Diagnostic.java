package org.mlpc.compiler.diagnostic;

import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.source.Position;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/**
 * One message: what is wrong, where, why, and how to mend it. Begin with {@link #of}, add with {@link #label},
 * {@link #also}, {@link #help} and {@link #fix}; each returns a new record.
 *
 * @param primary the place at fault, and the words beside the carets, or ""
 * @param message the fault in one sentence without a full stop; names from the file stand in `backquotes`
 * @param secondary further places that explain the fault, in the order of the file
 * @param help how to mend it, or ""
 * @param fixes the help as edits that keep what the writer meant, in the order of the file; empty if there are none
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    SourceFile source,
    Label primary,
    String message,
    List<Label> secondary,
    String help,
    List<Fix> fixes) {

  /** Names and texts of a file may be of any length; who reads a message knows them by their beginning. */
  private static final int LONGEST = 1_000;

  /** Places beyond these explain nothing more. */
  private static final int MOST_PLACES = 24;

  public Diagnostic {
    message = bounded(message);
    help = bounded(help);
    secondary = secondary.stream().sorted().limit(MOST_PLACES).toList();
    fixes = fixes.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST
        ? text : text.substring(0, LONGEST - 50) + " … " + text.substring(text.length() - 40);
  }

  /** A diagnostic of the code's severity, with a message and a place. */
  public static Diagnostic of(DiagnosticCode code, SourceFile source, Span span, String message) {
    Label primary = new Label(span, "");
    return new Diagnostic(code, code.severity(), source, primary, message, List.of(), "", List.of());
  }

  /** With words beside the carets. */
  public Diagnostic label(String text) {
    Label labelled = new Label(primary.span(), text);
    return new Diagnostic(code, severity, source, labelled, message, secondary, help, fixes);
  }

  /** With a further place that explains the fault. */
  public Diagnostic also(Span span, String text) {
    List<Label> more = new ArrayList<>(secondary);
    more.add(new Label(span, text));
    return new Diagnostic(code, severity, source, primary, message, more, help, fixes);
  }

  /** With a help, one sentence without a full stop. */
  public Diagnostic help(String text) {
    return new Diagnostic(code, severity, source, primary, message, secondary, text, fixes);
  }

  /** With an edit that mends the fault; edits of one diagnostic apply together and must not overlap. */
  public Diagnostic fix(Span span, String replacement) {
    List<Fix> more = new ArrayList<>(fixes);
    more.add(new Fix(span, replacement));
    return new Diagnostic(code, severity, source, primary, message, secondary, help, more);
  }

  public Span span() {
    return primary.span();
  }

  /** Line and column of the first character at fault. */
  public Position position() {
    return source.position(span().start());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
