package org.mlpc.compiler.analysis;

import org.mlpc.compiler.diagnostic.DiagnosticCode;

/** Blocks that no model calls. Emits MLP0813. */
final class UnusedBlocks {

  private final Problems problems;

  UnusedBlocks(Problems problems) {
    this.problems = problems;
  }

  void check(Blocks blocks) {
    if (problems.errors() == 0 && !problems.garbled()) {
      blocks
          .unused()
          .forEach(
              block ->
                  problems.report(
                      problems
                          .at(
                              DiagnosticCode.UNUSED_BLOCK,
                              block.name().span(),
                              "the block "
                                  + Wording.quote(block.name().text())
                                  + " is never used, so nothing in it is checked")
                          .help("call it as a layer, or leave it out")));
    }
  }
}
