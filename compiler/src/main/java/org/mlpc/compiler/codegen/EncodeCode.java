package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Column;
import org.mlpc.compiler.ir.ColumnType;
import org.mlpc.compiler.ir.Decimal;
import org.mlpc.compiler.ir.Network;

/** From records to encoded rows, and from rows of outputs to predictions. */
final class EncodeCode {

  private final Network network;
  private final SchemaNames names;
  private final ColumnTypes types;
  private final PredictionParts predictions;
  private final ClassName model;

  EncodeCode(Network network, SchemaNames names, ColumnTypes types, PredictionParts predictions, ClassName model) {
    this.network = network;
    this.names = names;
    this.types = types;
    this.predictions = predictions;
    this.model = model;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(encodeInput());
    methods.add(encodeTargets());
    methods.add(decode());
    for (Column column : network.schema().targets()) {
      if (column.type() instanceof ColumnType.LabelSet set) {
        methods.add(decodeSet(column, set));
      }
    }
    return methods;
  }

  private MethodSpec.Builder encoder(String name, String record, String parameter) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(model.nestedClass(record), parameter)
        .addParameter(RuntimeTypes.array(network.precision()), "rows")
        .addParameter(TypeName.INT, "row");
  }

  private MethodSpec encodeInput() {
    MethodSpec.Builder method = encoder("encode", "Input", "input");
    List<Column> columns = network.schema().inputs();
    boolean wide = ColumnTypes.isWide(columns);
    int scalar = 0;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (wide && ColumnTypes.isScalar(column)) {
        int from = i;
        while (i + 1 < columns.size() && ColumnTypes.isScalar(columns.get(i + 1))) {
          i++;
        }
        method.addCode(run("INPUT_ROWS", "input.values()", from, i + 1, scalar - from));
        scalar += i + 1 - from;
      } else {
        method.addStatement("INPUT_ROWS.$L($L, input.$L(), rows, row)", encoding(column), i, names.component(column));
      }
    }
    return method.build();
  }

  /** A loop over neighbouring scalar columns whose values lie in an array. */
  private static CodeBlock run(String encoder, String values, int from, int to, int shift) {
    String index = shift == 0 ? "column" : "column " + (shift < 0 ? "- " : "+ ") + Math.abs(shift);
    return CodeBlock.builder()
        .beginControlFlow("for (int column = $L; column < $L; column++)", from, to)
        .addStatement("$L.scalar(column,$W$L[$L],$Wrows,$Wrow)", encoder, values, index)
        .endControlFlow()
        .build();
  }

  private MethodSpec encodeTargets() {
    MethodSpec.Builder method = encoder("encodeTargets", "Example", "example");
    List<Column> columns = network.schema().targets();
    if (ColumnTypes.isWide(columns)) {
      return method.addCode(run("TARGET_ROWS", "example.targets()", 0, columns.size(), 0)).build();
    }
    Names taken = new Names(Set.of("input"));
    for (int i = 0; i < columns.size(); i++) {
      method.addStatement("TARGET_ROWS.$L($L, example.$L(), rows, row)", encoding(columns.get(i)), i,
          taken.claim(names.component(columns.get(i))));
    }
    return method.build();
  }

  /** The encoder's method for a column's type. */
  private static String encoding(Column column) {
    if (column.type() instanceof ColumnType.Category) {
      return "label";
    } else if (column.type() instanceof ColumnType.LabelSet) {
      return "labels";
    } else if (column.type() instanceof ColumnType.Bool) {
      return "truth";
    }
    return column.vector() ? "numbers" : "number";
  }

  private MethodSpec decode() {
    List<CodeBlock> values = predictions.parts().stream().map(PredictionParts.Part::value).toList();
    return MethodSpec.methodBuilder("decode")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(model.nestedClass("Prediction"))
        .addParameter(RuntimeTypes.array(network.precision()), "outputs")
        .addParameter(TypeName.INT, "at")
        .addStatement("return new Prediction($L)", CodeBlock.join(values, ",$W"))
        .build();
  }

  private MethodSpec decodeSet(Column column, ColumnType.LabelSet set) {
    TypeName type = ParameterizedTypeName.get(ClassName.get(Set.class), types.enumType(column));
    return MethodSpec.methodBuilder(predictions.decoder(column))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.array(network.precision()), "outputs")
        .addParameter(TypeName.INT, "at")
        .addStatement("$T labels = $T.noneOf($T.class)", type, EnumSet.class, types.enumType(column))
        .beginControlFlow("for ($T label : $L)", types.enumType(column), predictions.constants(column))
        .beginControlFlow("if (outputs[at + label.ordinal()] >= $L)", Decimal.text(set.threshold()))
        .addStatement("labels.add(label)")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return $T.unmodifiableSet(labels)", Collections.class)
        .build();
  }
}
