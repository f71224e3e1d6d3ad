package org.mlpc.compiler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlpc.compiler.catalog.LayerKind;
import org.mlpc.compiler.catalog.ParameterSpec;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.ir.LayerRow;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.parse.MlpParser;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.syntax.BlockDeclaration;
import org.mlpc.compiler.syntax.Call;
import org.mlpc.compiler.syntax.LayerStatement;
import org.mlpc.compiler.syntax.MlpFile;
import org.mlpc.compiler.syntax.Section;

/** The options that the layers of a file leave to the language: found by what the file does not write. */
final class LayerDefaults {

  private final SourceFile source;
  private final Map<Integer, List<LayerStatement>> byLine = new LinkedHashMap<>();

  private LayerDefaults(Network network) {
    source = SourceFile.of(network.fileName(), network.source());
    MlpFile file = MlpParser.parse(source, new Diagnostics());
    Stream<LayerStatement> inModels = file.models().stream().flatMap(model -> model.sections().stream())
        .flatMap(LayerDefaults::layers);
    Stream<LayerStatement> inBlocks = file.blocks().stream().map(BlockDeclaration::layers).flatMap(List::stream);
    Stream.concat(inModels, inBlocks).forEach(layer ->
        byLine.computeIfAbsent(source.line(layer.call().span().start()), line -> new ArrayList<>()).add(layer));
  }

  /** Each value by layer and option: {@code hidden.init} → {@code xavier}. */
  static Map<String, String> of(Network network) {
    LayerDefaults defaults = new LayerDefaults(network);
    Map<String, String> taken = new LinkedHashMap<>();
    LayerRow.of(network).forEach(row -> defaults.take(row, taken));
    return taken;
  }

  private static Stream<LayerStatement> layers(Section section) {
    return Stream.concat(
        section.layers().stream(), section.heads().stream().flatMap(head -> head.layers().stream()));
  }

  private void take(LayerRow row, Map<String, String> taken) {
    for (LayerStatement layer : byLine.getOrDefault(row.line(), List.of())) {
      Optional<LayerKind> kind = Stream.of(LayerKind.values())
          .filter(k -> k.dslName().equals(layer.call().name()) && matches(k, row))
          .findFirst();
      kind.ifPresent(k -> k.parameters().stream()
          .filter(parameter -> !written(parameter, k, layer.call()))
          .forEach(parameter -> value(parameter, row).ifPresent(
              value -> taken.put(row.layer() + "." + parameter.name(), value))));
    }
  }

  /** Whether a layer of this kind may be this row, where several stand on one line. */
  private static boolean matches(LayerKind kind, LayerRow row) {
    boolean output = row.layer().equals("output") || row.layer().endsWith(".output");
    return kind == LayerKind.OUTPUT ? output : row.kind().equals(kind.dslName()) && !output;
  }

  private static boolean written(ParameterSpec parameter, LayerKind kind, Call call) {
    List<ParameterSpec> positional = kind.parameters().stream().filter(ParameterSpec::positional).toList();
    int position = positional.indexOf(parameter);
    return call.named(parameter.name()).isPresent() || position >= 0 && position < call.positional().size();
  }

  private static Optional<String> value(ParameterSpec parameter, LayerRow row) {
    return switch (parameter.name()) {
      case "init" -> Optional.of(row.initializer());
      case "activation" -> Optional.of(row.activation().isEmpty() ? "linear" : row.activation());
      // What holds for all layers stands with the properties of the train section.
      case "l1", "l2", "maxNorm" -> Optional.empty();
      default -> parameter.defaultValue();
    };
  }
}
