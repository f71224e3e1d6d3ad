package org.mlpc.compiler.parse;

import java.util.List;
import java.util.Optional;

/** All mistakes that are recognised, the more particular before the more general. */
final class Mistakes {

  private static final List<Mistake> ALL = List.of(
      SeparatorMistakes::semicolon,
      SeparatorMistakes::bar,
      MissingValueMistakes::nextTakenForValue,
      MissingValueMistakes::nothingBehindSign,
      MissingValueMistakes::nextTakenForBound,
      MissingValueMistakes::nothingBehindOperator,
      MissingValueMistakes::nothingBehindMark,
      HeaderMistakes::missingName,
      HeaderMistakes::signBeforeBrace,
      HeaderMistakes::supertype,
      NameMistakes::quoted,
      NameMistakes::quotedType,
      NameMistakes::hyphenated,
      NameMistakes::declared,
      NameMistakes::owned,
      NameMistakes::dotted,
      NameMistakes::element,
      CallMistakes::appliedToValue,
      CallMistakes::seed,
      CallMistakes::layerSizes,
      CallMistakes::layerAsSetting,
      TrainCallMistakes::settings,
      TrainCallMistakes::bareValue,
      RepetitionMistakes::loop,
      RepetitionMistakes::factorBefore,
      RepetitionMistakes::factorBehind,
      DictionaryMistakes::mapOfArguments,
      DictionaryMistakes::namedMap,
      DictionaryMistakes::builderMethod,
      DictionaryMistakes::numberedValues,
      FormulaMistakes::affineMap,
      FormulaMistakes::widths,
      FormulaMistakes::updateRule,
      FormulaMistakes::lossFormula,
      CallMistakes::colonForArguments,
      CallMistakes::spacedValue,
      NameMistakes::spaced,
      NumberMistakes::leadingPoint,
      NumberMistakes::trailingPoint,
      NumberMistakes::plusSign,
      NumberMistakes::unitApart,
      NumberMistakes::countedThings,
      NumberMistakes::decimalComma,
      NumberMistakes::groupedDigits,
      NumberMistakes::openRange,
      NumberMistakes::foreignRange,
      NumberMistakes::arithmetic,
      AttributeMistakes::before,
      AttributeMistakes::questionAfterName,
      AttributeMistakes::questionAfterLength,
      AttributeMistakes::optionalType,
      AttributeMistakes::markedValue,
      AttributeMistakes::withoutAt,
      VectorMistakes::severalLengths,
      VectorMistakes::lengthFirst,
      BracketMistakes::bracesInParentheses,
      BracketMistakes::labelsWithoutType,
      BracketMistakes::signBeforeLabels,
      BracketMistakes::wrongPair,
      BracketMistakes::noParentheses,
      BracketMistakes::wrongList,
      AssignmentMistakes::arrowForEquals,
      AssignmentMistakes::doubledSign,
      AssignmentMistakes::boundForValue,
      AssignmentMistakes::missingArrow,
      AssignmentMistakes::colonForValue,
      AssignmentMistakes::equalsForType,
      OperatorMistakes::comparison,
      OperatorMistakes::betweenLayers,
      OperatorMistakes::ellipsis,
      OperatorMistakes::bullet,
      OperatorMistakes::calledOnResult,
      BracketMistakes::rowWithoutBrackets,
      AssignmentMistakes::missingEquals,
      AssignmentMistakes::missingColon,
      SeparatorMistakes::listWithoutBrackets,
      SeparatorMistakes::strayComma,
      SeparatorMistakes::missingComma,
      MissingValueMistakes::columnWithoutType);

  private Mistakes() {}

  /** The mend of the first mistake that the fault is. */
  static Optional<Mend> recognise(Fault fault) {
    for (Mistake mistake : ALL) {
      Optional<Mend> mend = mistake.recognise(fault);
      if (mend.isPresent()) {
        return mend;
      }
    }
    return Optional.empty();
  }
}
