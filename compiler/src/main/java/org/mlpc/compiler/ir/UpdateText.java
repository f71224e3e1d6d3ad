package org.mlpc.compiler.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mlpc.compiler.catalog.Schedule;

/** The update in print: penalties, clip, rule and bounds, in the order in which they act. */
final class UpdateText {

  private UpdateText() {}

  static List<String> of(Network network) {
    List<String> lines = new ArrayList<>();
    byTensors(network, tensor -> tensor.l1() == 0 ? "" : "l1=" + Decimal.text(tensor.l1()), lines);
    byTensors(network, tensor -> tensor.l2() == 0 ? "" : "l2=" + Decimal.text(tensor.l2()), lines);
    TrainingPlan plan = network.training();
    if (plan.clip() instanceof TrainingPlan.Clip.Norm clip) {
      lines.add("clip norm " + Decimal.text(clip.bound()));
    } else if (plan.clip() instanceof TrainingPlan.Clip.Elementwise clip) {
      lines.add("clip value " + Decimal.text(clip.bound()));
    }
    lines.add(optimizer(plan));
    byTensors(
        network, tensor -> Double.isInfinite(tensor.maxNorm()) ? "" : "maxNorm=" + Decimal.text(tensor.maxNorm()),
            lines);
    return lines;
  }

  private static String optimizer(TrainingPlan plan) {
    Arguments arguments = plan.optimizer().arguments();
    String rate = Decimal.text(arguments.number("rate"));
    StringBuilder text = new StringBuilder(plan.optimizer().concept().dslName()).append(" rate=");
    text.append(plan.schedule().map(schedule -> schedule(schedule, rate)).orElse(rate));
    stated(arguments).forEach((name, value) -> {
      if (!name.equals("rate")) {
        text.append(' ').append(name).append('=').append(ArgumentText.of(value));
      }
    });
    return text.toString();
  }

  private static String schedule(Configured<Schedule> schedule, String rate) {
    List<String> parts = new ArrayList<>(List.of(rate));
    stated(schedule.arguments()).forEach((name, value) -> parts.add(name + " " + ArgumentText.of(value)));
    return schedule.concept().dslName() + "(" + String.join(", ", parts) + ")";
  }

  private static Map<String, Argument> stated(Arguments arguments) {
    Map<String, Argument> stated = new LinkedHashMap<>(arguments.values());
    stated.keySet().removeAll(arguments.defaulted());
    return stated;
  }

  /** One line for each distinct text, with the tensors it holds for; empty texts are left out. */
  private static void byTensors(Network network, Function<Tensor, String> text, List<String> lines) {
    Map<String, String> names = network.tensors().stream()
        .filter(tensor -> !text.apply(tensor).isEmpty())
        .collect(Collectors.groupingBy(
            text, LinkedHashMap::new, Collectors.mapping(Tensor::name, Collectors.joining(", "))));
    names.forEach((what, where) -> lines.add(what + " on " + where));
  }
}
