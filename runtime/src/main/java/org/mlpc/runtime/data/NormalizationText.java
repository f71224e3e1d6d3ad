package org.mlpc.runtime.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The text form of a {@link Normalization} in model files: hexadecimal floats, which read back the same bits. */
final class NormalizationText {

  private static final String FORM = "normalization 1";

  private NormalizationText() {}

  static String write(ElementTransforms inputs, ElementTransforms targets, double[] classWeights) {
    StringBuilder text = new StringBuilder(FORM).append('\n');
    side(text, "inputs", inputs);
    side(text, "targets", targets);
    numbers(text, "classWeights", classWeights);
    return text.toString();
  }

  private static void side(StringBuilder text, String name, ElementTransforms transforms) {
    text.append(name).append(' ').append(transforms.stages().size()).append('\n');
    numbers(text, "fill", transforms.fill());
    for (ElementTransforms.Stage stage : transforms.stages()) {
      double[] log = new double[stage.log().length];
      for (int e = 0; e < log.length; e++) {
        log[e] = stage.log()[e] ? 1 : 0;
      }
      numbers(text, "log", log);
      numbers(text, "shift", stage.shift());
      numbers(text, "scale", stage.scale());
    }
  }

  private static void numbers(StringBuilder text, String name, double[] values) {
    text.append(name);
    for (double value : values) {
      text.append(' ').append(Double.toHexString(value));
    }
    text.append('\n');
  }

  static Normalization parse(Schema schema, String text) {
    Iterator<String> lines = List.of(text.split("\n")).iterator();
    if (!next(lines).equals(FORM)) {
      throw damaged("it does not begin with \"" + FORM + "\"");
    }
    ElementTransforms inputs = side(lines, "inputs", schema.inputWidth());
    ElementTransforms targets = side(lines, "targets", schema.targetWidth());
    double[] weights = numbers(lines, "classWeights", Normalization.classWeightCount(schema));
    return new Normalization(schema, inputs, targets, weights);
  }

  private static ElementTransforms side(Iterator<String> lines, String name, int width) {
    double[] depth = numbers(lines, name, 1);
    if (!(depth[0] >= 0 && depth[0] <= 64)) {
      throw damaged(name + " cannot have " + depth[0] + " stages");
    }
    double[] fill = numbers(lines, "fill", width);
    List<ElementTransforms.Stage> stages = new ArrayList<>();
    for (int s = 0; s < depth[0]; s++) {
      double[] log = numbers(lines, "log", width);
      boolean[] logs = new boolean[width];
      for (int e = 0; e < width; e++) {
        logs[e] = log[e] != 0;
      }
      double[] shift = numbers(lines, "shift", width);
      stages.add(new ElementTransforms.Stage(logs, shift, numbers(lines, "scale", width)));
    }
    return new ElementTransforms(fill, stages);
  }

  /** The next line, empty after the last. */
  private static String next(Iterator<String> lines) {
    return lines.hasNext() ? lines.next() : "";
  }

  private static double[] numbers(Iterator<String> lines, String name, int count) {
    String[] words = next(lines).split(" ");
    if (!words[0].equals(name) || words.length != count + 1) {
      throw damaged("instead of " + name + " with " + count + " numbers it has " + words[0] + " with "
          + (words.length - 1));
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      try {
        values[i] = HexFloat.parse(words[i + 1]);
      } catch (NumberFormatException e) {
        throw damaged("\"" + words[i + 1] + "\" is not a number");
      }
      if (!Double.isFinite(values[i])) {
        throw damaged(name + " holds a number that is not finite");
      }
    }
    return values;
  }

  private static InputException damaged(String what) {
    return new InputException("the fitted normalisation is damaged or of other columns: " + what);
  }
}
