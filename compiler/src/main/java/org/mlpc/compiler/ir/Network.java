package org.mlpc.compiler.ir;

import java.util.List;

/**
 * A whole model.
 *
 * @param name the class to generate
 * @param packageName empty for the default package
 * @param fileName last part of the source file's name
 * @param doc the model's doc comment, or empty
 * @param tensors in file order: layer by layer, weight then bias
 * @param forward in order of evaluation; the last step is the loss to minimise
 * @param target the value {@code y}: all encoded targets of a row
 * @param source the text of the file, line ends as {@code \n}
 */
public record Network(
    String name,
    String packageName,
    String fileName,
    String doc,
    Precision precision,
    Schema schema,
    List<Tensor> tensors,
    List<Step> forward,
    Value target,
    List<Output> outputs,
    TrainingPlan training,
    List<Example> examples,
    List<Expectation> expectations,
    List<Limit> limits,
    int line,
    String source) {

  public Network {
    tensors = List.copyOf(tensors);
    forward = List.copyOf(forward);
    outputs = List.copyOf(outputs);
    examples = List.copyOf(examples);
    expectations = List.copyOf(expectations);
    limits = List.copyOf(limits);
  }

  /** The value that is minimised. */
  public Value loss() {
    return forward.get(forward.size() - 1).result();
  }

  /** The first step's result: the encoded inputs. */
  public Value input() {
    return forward.get(0).result();
  }

  /** Trainable elements. */
  public long parameterCount() {
    return tensors.stream().filter(Tensor::trainable).mapToLong(Tensor::size).sum();
  }

  /** The same network under another name and with another element type. */
  public Network in(Precision elements, String otherName) {
    return new Network(
        otherName, packageName, fileName, doc, elements, schema, tensors, forward, target, outputs, training, examples,
        expectations, limits, line, source);
  }
}
