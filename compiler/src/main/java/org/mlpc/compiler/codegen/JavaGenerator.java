package org.mlpc.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Program;

/** Writes the Java files of a program: the model, its definition, its training. */
public final class JavaGenerator {

  private JavaGenerator() {}

  /** The files, the public class first. The same program gives the same bytes on every machine. */
  public static List<JavaFileText> generate(Program program) {
    Network network = program.network();
    ClassName model = ClassName.get(network.packageName(), network.name());
    ClassName definition = ClassName.get(network.packageName(), network.name() + "Definition");
    ClassName training = ClassName.get(network.packageName(), network.name() + "Training");
    ProgramNames names = new ProgramNames(program);
    List<TypeSpec> types = new ArrayList<>(new ModelClass(program, names, model, training, definition).types());
    types.add(new DefinitionClass(program, model, training, definition).type());
    types.addAll(new TrainingClass(program, names).types(model, training));
    return types.stream().map(type -> file(network, type)).toList();
  }

  private static JavaFileText file(Network network, TypeSpec type) {
    String text = JavaFile.builder(network.packageName(), type)
        .skipJavaLangImports(true)
        .indent("  ")
        .build().toString();
    String folder = network.packageName().isEmpty() ? "" : network.packageName().replace('.', '/') + "/";
    return new JavaFileText(folder + type.name() + ".java", DocText.ascii(SourceLayout.of(text)));
  }
}
