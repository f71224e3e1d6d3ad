package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.mlpc.compiler.ir.Network;

/**
 * How a network comes to be and goes elsewhere: initialised, loaded, bundled, trained, saved, shipped; and its rows.
 */
final class LifeCycleCode {

  private final Network network;
  private final ClassName model;
  private final ClassName definition;

  LifeCycleCode(Network network, ClassName model, ClassName definition) {
    this.network = network;
    this.model = model;
    this.definition = definition;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(factory("initialized",
        "A network with initial weights, by the seed of the {@code .mlp} file, not trained.")
        .addStatement("return initialized($L)", seed()).build());
    methods.add(factory("initialized", "A network with initial weights, not trained.", "seed which draw of the weights")
        .addParameter(TypeName.LONG, "seed").addStatement("return trainer().seed(seed).network()").build());
    methods.add(factory("load", "Reads a model file.", "file the file, as {@link #save} wrote it")
        .addJavadoc(LOAD_FAULT, RuntimeTypes.INPUT_EXCEPTION)
        .addParameter(Path.class, "file").addStatement("return definition().load(file)").build());
    methods.add(factory("load", "Reads a model file from a stream, which is left open.", "in the bytes of the file")
        .addJavadoc(LOAD_FAULT, RuntimeTypes.INPUT_EXCEPTION)
        .addParameter(InputStream.class, "in").addStatement("return definition().load(in, $S)", "the stream").build());
    methods.add(bundled());
    methods.add(trainer());
    methods.add(definition());
    methods.add(csv());
    methods.add(examples());
    methods.add(schema());
    methods.add(save(Path.class, "file"));
    methods.add(save(OutputStream.class, "out"));
    methods.add(insteadOfThis("writeReplace", CodeBlock.of("definition().serialized(this)")));
    return methods;
  }

  /** The field of a serialisable class by which the JDK knows its version. */
  static final String SERIAL_VERSION = "serialVersionUID";

  private static final String LOAD_FAULT =
      "\n@throws $T if it is no model file, damaged, or of another network: the message names what differs";

  private String seed() {
    long seed = network.training().seed();
    return seed == (int) seed ? String.valueOf(seed) : seed + "L";
  }

  private MethodSpec.Builder factory(String name, String doc, String... parameters) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(model).addJavadoc("$L\n", doc);
    for (String parameter : parameters) {
      method.addJavadoc("\n@param $L", parameter);
    }
    return method.addJavadoc("\n@return the network");
  }

  private MethodSpec bundled() {
    String resource = network.name() + ".safetensors";
    return factory("bundled", "The network whose weights are packaged beside this class.")
        .addStatement("String resource = $S", resource)
        .beginControlFlow("try ($T in = $T.class.getResourceAsStream(resource))", InputStream.class, model)
        .beginControlFlow("if (in == null)")
        .addStatement("throw new $T(resource$W+ $S)", RuntimeTypes.INPUT_EXCEPTION,
            " is not packaged beside the class: train the model and put its file there")
        .endControlFlow()
        .addStatement("return definition().load(in, resource)")
        .nextControlFlow("catch ($T e)", IOException.class)
        .addStatement("throw new $T(resource + $S + e.getMessage(), e)", RuntimeTypes.INPUT_EXCEPTION,
            " cannot be read: ")
        .endControlFlow()
        .build();
  }

  private TypeName of(ClassName type) {
    return ParameterizedTypeName.get(type, model, RuntimeTypes.array(network.precision()));
  }

  private MethodSpec.Builder open(String name, String doc, TypeName returns, String returned) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC, Modifier.STATIC).returns(returns)
        .addJavadoc("$L\n\n@return $L", doc, returned);
  }

  private MethodSpec trainer() {
    return open("trainer", "Trains this network as its {@code .mlp} file says, or otherwise.", of(RuntimeTypes.TRAINER),
            "a trainer to adjust and to give rows to")
        .addStatement("return $T.of(definition())", RuntimeTypes.TRAINER).build();
  }

  private MethodSpec definition() {
    return open("definition", "What the runtime knows of this network.", of(RuntimeTypes.DEFINITION), "its definition")
        .addStatement("return $T.INSTANCE", definition).build();
  }

  private MethodSpec csv() {
    return MethodSpec.methodBuilder("dataset").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.of(RuntimeTypes.DATASET, network.precision()))
        .addJavadoc("Reads rows from a CSV file with a header.\n\n@param csv the file\n@return its rows"
            + "\n@throws $T if a cell is at fault: the message names file, row and column",
                RuntimeTypes.INPUT_EXCEPTION)
        .addParameter(Path.class, "csv")
        .addStatement("return $T.csv($T.SCHEMA,$Wdefinition().elements(),$Wcsv)", RuntimeTypes.DATASET, definition)
        .build();
  }

  private MethodSpec examples() {
    TypeName array = RuntimeTypes.array(network.precision());
    TypeName element = RuntimeTypes.element(network.precision());
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), model.nestedClass("Example"));
    return MethodSpec.methodBuilder("dataset").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(RuntimeTypes.of(RuntimeTypes.DATASET, network.precision()))
        .addJavadoc("Rows from records.\n\n@param examples the rows\n@return the same as a data set"
            + "\n@throws $T if a value is missing or outside its range", RuntimeTypes.INPUT_EXCEPTION)
        .addParameter(list, "examples")
        .addStatement("$T features = new $T[examples.size() * INPUT_ROWS.width()]", array, element)
        .addStatement("$T targets = new $T[examples.size() * TARGET_ROWS.width()]", array, element)
        .beginControlFlow("for (int row = 0; row < examples.size(); row++)")
        .addStatement("encode(examples.get(row).input(), features, row)")
        .addStatement("encodeTargets(examples.get(row), targets, row)")
        .endControlFlow()
        .addStatement("return $T.of($T.SCHEMA,$Wdefinition().elements(),$Wfeatures,$Wtargets)", RuntimeTypes.DATASET,
            definition)
        .build();
  }

  private MethodSpec schema() {
    return MethodSpec.methodBuilder("schema").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.SCHEMA).addStatement("return $T.SCHEMA", definition).build();
  }

  private static MethodSpec save(Class<?> to, String parameter) {
    return MethodSpec.methodBuilder("save").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
        .addParameter(to, parameter).addException(IOException.class)
        .addCode(CodeBlock.builder().addStatement("definition().save(this, $L)", parameter).build()).build();
  }

  /** The field of a serialisable class without which javac warns. */
  static FieldSpec serialVersion() {
    return FieldSpec.builder(TypeName.LONG, SERIAL_VERSION, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("1L").build();
  }

  /** What the JDK asks, on writing or reading, for another object in place of this one. */
  static MethodSpec insteadOfThis(String name, CodeBlock other) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(Object.class)
        .addStatement("return $L", other).build();
  }
}
