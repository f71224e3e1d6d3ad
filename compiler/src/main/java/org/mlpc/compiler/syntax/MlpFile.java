package org.mlpc.compiler.syntax;

import java.util.List;
import java.util.Optional;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;

/**
 * A whole file.
 *
 * @param complete whether the tree holds all that was written; false if a part could not be read and was left out
 */
public record MlpFile(
    SourceFile source,
    Optional<EditionDeclaration> edition,
    Optional<PackageDeclaration> packageDeclaration,
    List<Declaration> declarations,
    boolean complete,
    Span span)
    implements Node {

  public MlpFile {
    declarations = List.copyOf(declarations);
  }

  /** The models of the file, in order. */
  public List<ModelDeclaration> models() {
    return Statements.of(ModelDeclaration.class, declarations);
  }

  /** The blocks (layer macros) of the file, in order. */
  public List<BlockDeclaration> blocks() {
    return Statements.of(BlockDeclaration.class, declarations);
  }
}
