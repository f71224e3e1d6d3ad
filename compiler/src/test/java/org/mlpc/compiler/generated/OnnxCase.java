package org.mlpc.compiler.generated;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * One operator case of the ONNX conformance suite.
 *
 * @param name its name there
 * @param op the operator
 * @param attributes numbers and words
 */
record OnnxCase(String name, String op, Map<String, JsonNode> attributes, List<Tensor> inputs, List<Tensor> outputs) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /** All cases by name. */
  static Map<String, OnnxCase> all() {
    try (InputStream json = OnnxCase.class.getResourceAsStream("/golden/onnx_nodes.json")) {
      Map<String, OnnxCase> cases = new TreeMap<>();
      JSON.readTree(json).get("cases").fields()
          .forEachRemaining(entry -> cases.put(entry.getKey(), of(entry.getKey(), entry.getValue())));
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OnnxCase of(String name, JsonNode json) {
    Map<String, JsonNode> attributes = new TreeMap<>();
    json.get("node").get("attributes").fields().forEachRemaining(e -> attributes.put(e.getKey(), e.getValue()));
    return new OnnxCase(name, json.get("node").get("op").asText(), attributes, tensors(json.get("inputs")),
        tensors(json.get("outputs")));
  }

  private static List<Tensor> tensors(JsonNode json) {
    return StreamSupport.stream(json.spliterator(), false).map(Tensor::of).toList();
  }

  double number(String attribute, double otherwise) {
    return attributes.containsKey(attribute) ? attributes.get(attribute).asDouble() : otherwise;
  }

  String word(String attribute, String otherwise) {
    return attributes.containsKey(attribute) ? attributes.get(attribute).asText() : otherwise;
  }

  Tensor input(int index) {
    return inputs.get(index);
  }

  Tensor output(int index) {
    return outputs.get(index);
  }

  boolean hasInput(String tensor) {
    return inputs.stream().anyMatch(t -> t.name().equals(tensor));
  }

  Tensor input(String tensor) {
    return inputs.stream().filter(t -> t.name().equals(tensor)).findFirst().orElseThrow();
  }

  /** A tensor, row-major; booleans are 0 and 1. */
  record Tensor(String name, int[] shape, double[] data) {

    private static Tensor of(JsonNode json) {
      int[] shape = StreamSupport.stream(json.get("shape").spliterator(), false).mapToInt(JsonNode::asInt).toArray();
      double[] data = StreamSupport.stream(json.get("data").spliterator(), false)
          .mapToDouble(value -> value.isBoolean() ? (value.asBoolean() ? 1 : 0) : value.asDouble()).toArray();
      return new Tensor(json.get("name").asText(), shape, data);
    }

    /** The length of an axis; a negative one counts from the last. */
    int length(int axis) {
      return shape[axis < 0 ? axis + shape.length : axis];
    }

    /** This tensor as rows whose columns run along one axis: [all others × length(axis)]. */
    double[] rowsAlong(int axis) {
      int inner = innerOf(axis);
      int length = length(axis);
      double[] rows = new double[data.length];
      for (int i = 0; i < data.length; i++) {
        int outerIndex = i / (inner * length);
        rows[(outerIndex * inner + i % inner) * length + i / inner % length] = data[i];
      }
      return rows;
    }

    private int innerOf(int axis) {
      return IntStream.range((axis < 0 ? axis + shape.length : axis) + 1, shape.length).map(i -> shape[i])
          .reduce(1, (a, b) -> a * b);
    }

    /** [columns, rows] of a matrix that is [rows, columns]. */
    double[] transposed() {
      return rowsAlong(0);
    }

    @Override
    public String toString() {
      return name + Arrays.toString(shape);
    }
  }
}
