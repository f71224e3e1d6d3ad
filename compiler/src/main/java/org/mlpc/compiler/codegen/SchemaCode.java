package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.catalog.Transform;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Label;
import org.mlpc.compiler.ir.Missing;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Step;
import org.mlpc.compiler.ir.Value;

/** The schema as the runtime wants it, column by column. */
final class SchemaCode {

  private static final int COLUMNS_A_METHOD = 60;

  /** Above this many labels they are taken from the enum instead of listed once more. */
  private static final int LISTED_LABELS = 24;

  private final Network network;
  private final ClassName model;
  private final SchemaNames names;

  /** Where the targets begin that a hinge trains: their outputs are margins, decided at 0. */
  private final Set<Integer> margins = new HashSet<>();

  SchemaCode(Network network, ClassName model) {
    this.network = network;
    this.model = model;
    this.names = new SchemaNames(network.schema(), network.name());
    Set<Value> hinges = network.forward().stream()
        .filter(step -> step.operation() instanceof Operation.Criterion criterion
            && criterion.loss().concept() == Loss.HINGE)
        .map(Step::result).collect(Collectors.toSet());
    network.outputs().stream().filter(output -> hinges.contains(output.loss()))
        .forEach(output -> output.targets().forEach(target -> margins.add(target.offset())));
  }

  List<MethodSpec> methods() {
    List<CodeBlock> calls = Stream.concat(
        network.schema().inputs().stream().map(column -> CodeBlock.of(".input($L)", column(column, false))),
        network.schema().targets().stream().map(column -> CodeBlock.of(".target($L)", column(column, true)))).toList();
    List<MethodSpec> methods = new ArrayList<>();
    MethodSpec.Builder whole = MethodSpec.methodBuilder("columns")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(RuntimeTypes.SCHEMA);
    String heads = network.outputs().size() > 1 ? "\n.heads()" : "";
    List<List<CodeBlock>> parts = DefinitionClass.parts(calls, COLUMNS_A_METHOD);
    if (parts.size() == 1) {
      whole.addStatement("return $T.builder()\n$L$L\n.build()", RuntimeTypes.SCHEMA, CodeBlock.join(calls, "\n"),
          heads);
    } else {
      whole.addStatement("$T.Builder columns = $T.builder()", RuntimeTypes.SCHEMA, RuntimeTypes.SCHEMA);
      for (int part = 0; part < parts.size(); part++) {
        whole.addStatement("columns$L(columns)", part + 1);
        methods.add(MethodSpec.methodBuilder("columns" + (part + 1))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeTypes.SCHEMA.nestedClass("Builder"), "columns")
            .addStatement("columns\n$L", CodeBlock.join(parts.get(part), "\n")).build());
      }
      whole.addStatement("return columns$L.build()", heads.strip());
    }
    methods.add(0, whole.build());
    if (longLabels().findAny().isPresent()) {
      longLabels().forEach(column -> methods.add(labels(column)));
    }
    return methods;
  }

  private Stream<Column> longLabels() {
    return names.enumColumns().stream().filter(column -> SchemaNames.labels(column).size() > LISTED_LABELS);
  }

  private MethodSpec labels(Column column) {
    ClassName type = model.nestedClass(names.enumOf(column));
    return MethodSpec.methodBuilder("labelsOf" + names.enumOf(column))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC).returns(String[].class)
        .addStatement("return $T.of($T.values()).map($T::label).toArray(String[]::new)", Stream.class, type, type)
        .build();
  }

  private CodeBlock column(Column column, boolean target) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.", RuntimeTypes.COLUMN).add(type(column, target));
    if (column.vector()) {
      code.add(".vector($L)", column.length());
    }
    if (column.nullable()) {
      code.add(".nullable()").add(missing(column.missing()));
    }
    if (!column.header().isEmpty()) {
      code.add(".header($S)", column.header());
    }
    for (Transform transform : column.transforms()) {
      code.add(switch (transform) {
        case LOG -> ".log()";
        case STANDARDIZE -> ".standardize()";
        case MINMAX -> ".minmax()";
        case ROBUST -> ".robust()";
      });
    }
    return code.build();
  }

  private CodeBlock type(Column column, boolean target) {
    if (column.type() instanceof ColumnType.Numeric numeric) {
      CodeBlock.Builder code = CodeBlock.builder()
          .add(column.type() instanceof ColumnType.Int ? "integer($S)" : "real($S)", column.name());
      numeric.range().ifPresent(range ->
          code.add(".range($L, $L)", Decimal.text(range.low()), Decimal.text(range.high())));
      return code.build();
    } else if (column.type() instanceof ColumnType.Bool bool) {
      CodeBlock.Builder code = CodeBlock.builder().add("bool($S)", column.name());
      if (!bool.trueWord().isEmpty()) {
        code.add(".words($S, $S)", bool.trueWord(), bool.falseWord());
      }
      return code.add(threshold(target && margins.contains(column.offset()) ? 0 : bool.threshold())).build();
    } else if (column.type() instanceof ColumnType.Category category) {
      return CodeBlock.builder().add("category($S, $L)", column.name(), labelArguments(column))
          .add(category.ordinal() ? ".ordinal()" : "").add(category.ignoreUnknown() ? ".ignoreUnknown()" : "").build();
    }
    double threshold = ((ColumnType.LabelSet) column.type()).threshold();
    return CodeBlock.of("set($S, $L)$L", column.name(), labelArguments(column), threshold(threshold));
  }

  private static String threshold(double threshold) {
    return threshold == 0.5 ? "" : ".threshold(" + Decimal.text(threshold) + ")";
  }

  private CodeBlock labelArguments(Column column) {
    List<Label> labels = SchemaNames.labels(column);
    return labels.size() > LISTED_LABELS
        ? CodeBlock.of("labelsOf$L()", names.enumOf(column))
        : CodeBlock.join(labels.stream().map(label -> CodeBlock.of("$S", label.text())).toList(), ", ");
  }

  private static String missing(Missing missing) {
    String strategy = switch (missing.fill()) {
      case MEAN -> ".missingMean()";
      case MEDIAN -> ".missingMedian()";
      case CONSTANT -> ".missingConstant(" + Decimal.text(missing.constant()) + ")";
      case FORBIDDEN, ZEROS -> "";
    };
    return strategy + (missing.indicator() ? ".indicator()" : "");
  }
}
