package org.mlpc.compiler.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.ListValue;
import org.mlpc.compiler.syntax.NumberLiteral;
import org.mlpc.compiler.syntax.StringLiteral;
import org.mlpc.compiler.syntax.Value;

/** Reports a value of the wrong type (MLP0301), with the mend where the right form is plain. */
final class WrongTypes {

  private final Problems problems;

  WrongTypes(Problems problems) {
    this.problems = problems;
  }

  void report(Value value, Slot slot) {
    Diagnostic diagnostic =
        problems.at(
            DiagnosticCode.WRONG_TYPE,
            value.span(),
            slot.words() + " takes " + slot.type().describe() + ", not " + what(value));
    Optional<String> mended = mend(value, slot.type());
    problems.report(
        mended.isPresent()
            ? diagnostic
                .help("write " + Wording.quote(mended.get()))
                .fix(value.span(), mended.get())
            : diagnostic.help(slot.advice()));
  }

  private static String what(Value value) {
    if (value instanceof NumberLiteral) {
      return "a number";
    }
    if (value instanceof StringLiteral) {
      return "a quoted text";
    }
    if (value instanceof ListValue) {
      return "a list";
    }
    return value instanceof Call call ? Wording.quote(call.name()) : "a range";
  }

  private Optional<String> mend(Value value, ParameterType type) {
    List<ParameterType> types =
        type instanceof ParameterType.Either either ? either.types() : List.of(type);
    return types.stream().map(t -> mendOne(value, t)).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> mendOne(Value value, ParameterType type) {
    if (value instanceof StringLiteral text) {
      return unquoted(text.value().strip(), type);
    }
    if (type instanceof ParameterType.Truth) {
      return truth(problems.text(value.span()));
    }
    if (type instanceof ParameterType.Text && value instanceof Call call && Shapes.isWord(call)) {
      return Optional.of("\"" + call.name() + "\"");
    }
    if (value instanceof NumberLiteral number && type instanceof ParameterType.Text) {
      return Optional.of("\"" + number.text() + "\"");
    }
    if (value instanceof NumberLiteral number) {
      boolean list = type instanceof ParameterType.Reals || type instanceof ParameterType.Wholes;
      return list ? Optional.of("[" + number.text() + "]") : ForeignValues.number(number, type);
    }
    if (value instanceof ListValue list
        && list.elements().size() == 1
        && Shapes.fits(list.elements().get(0), type)) {
      return Optional.of(problems.text(list.elements().get(0).span()));
    }
    if (value instanceof Call call && isList(type)) {
      return ForeignValues.list(call, problems);
    }
    if (value instanceof Call call && type instanceof ParameterType.Word word) {
      return word.words().contains(call.name())
          ? Optional.of(call.name())
          : WordReading.meant(call.name(), word);
    }
    return value instanceof Call call ? ForeignValues.call(call, type, problems) : Optional.empty();
  }

  private static boolean isList(ParameterType type) {
    return type instanceof ParameterType.Reals || type instanceof ParameterType.Wholes;
  }

  private static Optional<String> unquoted(String text, ParameterType type) {
    if (type instanceof ParameterType.Truth) {
      return truth(text);
    }
    if (type instanceof ParameterType.Word word) {
      return word.words().contains(text) ? Optional.of(text) : WordReading.meant(text, word);
    }
    if (type instanceof ParameterType.Of of) {
      return ConceptResolution.look(of.kind(), text).map(ConceptResolution.Named::spelling);
    }
    if (type instanceof ParameterType.ListOf of) {
      return ConceptResolution.look(of.kind(), text).map(named -> "[" + named.spelling() + "]");
    }
    boolean name = type instanceof ParameterType.Target && text.matches("[A-Za-z_][A-Za-z0-9_]*");
    boolean number =
        (type instanceof ParameterType.Real
                || type instanceof ParameterType.Whole
                || type instanceof ParameterType.Share
                || type instanceof ParameterType.Bytes)
            && text.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?(%|[kKMG]?i?B)?");
    return name || number ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> Optional.of("true");
      case "false", "no", "off", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }
}
