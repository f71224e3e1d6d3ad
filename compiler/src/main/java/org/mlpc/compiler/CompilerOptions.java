package org.mlpc.compiler;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.mlpc.compiler.diagnostic.DiagnosticCode;
import org.mlpc.compiler.source.SourceFile;

/**
 * How to compile.
 *
 * @param sourceRoot the folder whose subfolders are packages, for files that do not name theirs
 * @param silenced warnings that are not wanted
 */
public record CompilerOptions(Optional<Path> sourceRoot, Set<DiagnosticCode> silenced) {

  /** No source root, all warnings. */
  public static final CompilerOptions DEFAULT = new CompilerOptions(Optional.empty(), Set.of());

  public CompilerOptions {
    silenced = Set.copyOf(silenced);
  }

  /** These options with a source root. */
  public CompilerOptions withSourceRoot(Path root) {
    return new CompilerOptions(Optional.of(root), silenced);
  }

  /** These options with other warnings silenced. */
  public CompilerOptions silencing(Set<DiagnosticCode> warnings) {
    return new CompilerOptions(sourceRoot, warnings);
  }

  /** The package of a file that does not name one: its folder below the source root, dots for slashes; else empty. */
  public String defaultPackage(SourceFile source) {
    Path folder = Path.of(source.name()).toAbsolutePath().normalize().getParent();
    Path root = sourceRoot.map(path -> path.toAbsolutePath().normalize()).orElse(folder);
    if (root == null || !folder.startsWith(root) || folder.equals(root)) {
      return "";
    }
    return StreamSupport.stream(root.relativize(folder).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("."));
  }
}
