package org.mlpc.compiler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.LayerRow;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Tensor;
import org.mlpc.runtime.io.Json;

/** What {@code mlpc describe} says of a network: columns, layers, cost and every default taken. */
public final class Description {

  private final Network network;
  private final List<LayerRow> layers;

  public Description(Network network) {
    this.network = network;
    this.layers = LayerRow.of(network);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder(network.name() + ": " + widths() + "\n");
    if (!network.doc().isEmpty()) {
      text.append(network.doc().strip()).append('\n');
    }
    text.append("\ncolumns\n").append(columns()).append("\nlayers\n").append(layerTable());
    text.append("\ncost\n").append(costs());
    text.append("\ntraining\n").append(assignments(TrainingText.of(network)));
    text.append("\ndefaults taken\n").append(assignments(Defaults.of(network)));
    List<String> notes = notes();
    if (!notes.isEmpty()) {
      text.append("\nconventions\n");
      notes.forEach(note -> text.append("  ").append(note).append('\n'));
    }
    return text.toString();
  }

  /** For machines: one object. */
  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("model", network.name());
    json.put("package", network.packageName());
    json.put("precision", network.precision().dslName());
    json.put("inputs", network.schema().inputs().stream().map(Description::columnJson).toList());
    json.put("outputs", network.schema().targets().stream().map(Description::columnJson).toList());
    json.put("layers", layers.stream().map(Description::layerJson).toList());
    json.put("parameters", network.parameterCount());
    json.put("flops", flops());
    json.put("modelBytes", modelBytes());
    json.put("trainingBytes", new TrainingMemory(network).bytes());
    json.put("training", TrainingText.of(network));
    json.put("defaults", Defaults.of(network));
    return Json.write(json) + "\n";
  }

  private static String assignments(Map<String, String> values) {
    Table table = new Table();
    values.forEach((what, value) -> table.row(what, "= " + value));
    return table.leftAligned().text("  ");
  }

  private String widths() {
    List<String> widths = new ArrayList<>(List.of(network.schema().inputWidth() + ""));
    layers.stream().filter(row -> row.kind().equals("dense")).forEach(row -> widths.add(row.outputs() + ""));
    return String.join(" → ", widths);
  }

  private String columns() {
    Table table = new Table().row("", "type", "attributes", "encoded");
    network.schema().inputs().forEach(column -> table.row(columnRow(column)));
    network.schema().targets().forEach(column -> table.row(columnRow(column)));
    return table.leftAligned().text("  ");
  }

  private List<String> columnRow(Column column) {
    boolean target = network.schema().targets().contains(column);
    return List.of((target ? "→ " : "") + column.name(), ColumnText.type(column), ColumnText.attributes(column),
        column.encodedWidth() + "");
  }

  private String layerTable() {
    Table table = new Table().row("layer", "kind", "shape", "activation", "init", "parameters", "flops", "line");
    for (LayerRow row : layers) {
      String shape = row.inputs() == row.outputs() && !row.kind().equals("dense")
          ? row.outputs() + "" : row.inputs() + " → " + row.outputs();
      table.row(row.layer(), row.kind(), shape, row.activation(), row.initializer(),
          row.parameters() == 0 ? "" : row.parameters() + "", row.flops() == 0 ? "" : row.flops() + "",
          row.line() + "");
    }
    return table.text("  ");
  }

  private String costs() {
    return new Table()
        .row("parameters", String.format("%,d", network.parameterCount()))
        .row("FLOPs a prediction", String.format("%,d", flops()))
        .row("model", String.format("%,d bytes of %s", modelBytes(), network.precision().dslName()))
        .row("training", String.format("%,d bytes, data aside", new TrainingMemory(network).bytes()))
        .leftAligned().text("  ");
  }

  /** What the concepts in use say of their differences from the lecture and other frameworks. */
  private List<String> notes() {
    Stream<String> initializers = network.tensors().stream()
        .filter(tensor -> tensor.role() == Tensor.Role.WEIGHT)
        .map(tensor -> tensor.initializer().concept())
        .distinct()
        .map(concept -> concept.dslName() + ": " + concept.entry().summary());
    Stream<String> optimizer = Stream.of(network.training().optimizer().concept())
        .filter(concept -> !concept.entry().convention().isEmpty())
        .map(concept -> concept.dslName() + ": " + concept.entry().convention());
    return Stream.concat(initializers, optimizer).toList();
  }

  private long flops() {
    return layers.stream().mapToLong(LayerRow::flops).sum();
  }

  private long modelBytes() {
    return network.tensors().stream().mapToLong(Tensor::size).sum() * network.precision().bytes();
  }

  private static Map<String, Object> columnJson(Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("type", ColumnText.type(column));
    json.put("attributes", ColumnText.attributes(column));
    json.put("width", column.encodedWidth());
    return json;
  }

  private static Map<String, Object> layerJson(LayerRow row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("layer", row.layer());
    json.put("kind", row.kind());
    json.put("inputs", row.inputs());
    json.put("outputs", row.outputs());
    json.put("activation", row.activation());
    json.put("initializer", row.initializer());
    json.put("parameters", row.parameters());
    json.put("flops", row.flops());
    json.put("line", row.line());
    return json;
  }
}
