package org.mlpc.compiler.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import org.mlpc.compiler.catalog.ParameterType;
import org.mlpc.compiler.catalog.Range;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.syntax.EditionDeclaration;
import org.mlpc.compiler.syntax.Identifier;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.PackageDeclaration;

/** The head of a file: edition and package. Emits MLP0222 and MLP0314. */
final class FileChecks {

  private final Problems problems;
  private final String defaultPackage;

  FileChecks(Problems problems, String defaultPackage) {
    this.problems = problems;
    this.defaultPackage = defaultPackage;
  }

  /** The package of the file's models. */
  String check(MlpFile file) {
    file.edition().ifPresent(this::checkEdition);
    if (file.packageDeclaration().isEmpty()) {
      return defaultPackage;
    }
    PackageDeclaration declaration = file.packageDeclaration().get();
    for (Identifier part : declaration.parts()) {
      if (JavaWords.isKeyword(part.text())) {
        problems.report(
            problems
                .at(
                    DiagnosticCode.JAVA_KEYWORD,
                    part.span(),
                    Wording.quote(part.text())
                        + " is a keyword of Java and cannot be part of a package")
                .help("write " + Wording.quote(part.text() + "_"))
                .fix(part.span(), part.text() + "_"));
      }
    }
    return declaration.name();
  }

  private void checkEdition(EditionDeclaration edition) {
    Slot slot = Slot.property("edition", ParameterType.whole(Range.ANY));
    Optional<BigDecimal> number = new NumberReading(problems).plain(edition.number(), slot);
    if (number.filter(n -> n.compareTo(BigDecimal.ONE) == 0).isEmpty() && number.isPresent()) {
      problems.report(
          problems
              .at(
                  DiagnosticCode.UNKNOWN_EDITION,
                  edition.number().span(),
                  "this compiler knows edition 1 of the language, not " + edition.number().text())
              .help("write `edition 1`")
              .fix(edition.number().span(), "1"));
    }
  }
}
