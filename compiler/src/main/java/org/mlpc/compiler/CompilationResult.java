package org.mlpc.compiler;

import java.util.List;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.ir.Network;

/**
 * What became of some {@code .mlp} files.
 *
 * @param networks the models of the files without errors, in the order they stand
 * @param files the Java files of those models
 * @param diagnostics errors and warnings of all files
 */
public record CompilationResult(List<Network> networks, List<GeneratedFile> files, Diagnostics diagnostics) {

  public CompilationResult {
    networks = List.copyOf(networks);
    files = List.copyOf(files);
  }
}
