package org.mlpc.compiler.analysis;

/** The warnings of the lecture about networks that compile and learn badly. */
final class TeachingLints {

  private TeachingLints() {}

  static void check(Problems problems, ResolvedModel model) {
    new InitialisationLints(problems, model).check();
    new DepthLints(problems, model).check();
    new DataLints(problems, model).check();
    new OptimizerLints(problems, model).check();
  }
}
