package org.mlpc.compiler.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mlpc.runtime.Evaluation;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.TrainingRun;

/** What {@code mlpc train} prints at its end. */
final class TrainingReport {

  private final NetworkDefinition<?, ?> definition;
  private final TrainingRun<?> run;
  private final double seconds;

  TrainingReport(NetworkDefinition<?, ?> definition, TrainingRun<?> run, double seconds) {
    this.definition = definition;
    this.run = run;
    this.seconds = seconds;
  }

  String text() {
    Map<String, Evaluation> evaluations = new LinkedHashMap<>();
    run.trainingReport().ifPresent(report -> evaluations.put("training", report));
    run.validationReport().ifPresent(report -> evaluations.put("validation", report));
    run.testReport().ifPresent(report -> evaluations.put("test", report));
    int epochs = run.history().last().epoch();
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%n%s: trained %d %s in %.1f s%s%n%n",
        definition.name(), epochs, epochs == 1 ? "epoch" : "epochs", seconds, best(epochs)));
    text.append(EvaluationText.of(definition.schema(), evaluations)).append('\n');
    return text.toString();
  }

  private String best(int epochs) {
    String stopped = run.stoppedEarly() ? ", stopped early" : "";
    return run.bestEpoch() == epochs ? stopped : stopped + "; the weights are those of epoch " + run.bestEpoch();
  }
}
