package org.mlpc.compiler.analysis;

/**
 * What must fit together across sections: target, output and loss; optimiser and network; training
 * options.
 */
final class CompatibilityChecks {

  private CompatibilityChecks() {}

  static void check(Problems problems, ResolvedModel model) {
    new LossSums(problems, model).check();
    new PerceptronChecks(problems, model).check();
    model.outputs().forEach(output -> new FitChecks(problems, model, output).check());
    new MetricChecks(problems, model).check();
    new TrainingContradictions(problems, model).check();
    new ScheduleChecks(problems, model).check();
  }
}
