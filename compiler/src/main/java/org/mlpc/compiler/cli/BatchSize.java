package org.mlpc.compiler.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of rows from 1, or {@code all}, which is 0. */
final class BatchSize implements ITypeConverter<Integer> {

  static final int ALL = 0;

  @Override
  public Integer convert(String text) {
    if (text.equals("all")) {
      return ALL;
    }
    try {
      int rows = Integer.parseInt(text);
      if (rows > 0) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      throw new TypeConversionException("'" + text + "' is neither a number of rows nor `all`");
    }
    throw new TypeConversionException("a batch has at least 1 row, not " + text);
  }
}
