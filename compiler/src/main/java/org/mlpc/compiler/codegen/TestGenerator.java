package org.mlpc.compiler.codegen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlpc.compiler.catalog.Loss;
import org.mlpc.compiler.ir.Example;
import org.mlpc.compiler.ir.Expectation;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.ir.Operation;
import org.mlpc.compiler.ir.Precision;
import org.mlpc.compiler.transform.Rewrites;

/** Writes a network's JUnit class, and beside it the same network in double precision to check gradients with. */
public final class TestGenerator {

  private static final String TWIN = "InDoublePrecision";

  private final Network network;
  private final String folder;

  private TestGenerator(Network network, String folder) {
    this.network = network;
    this.folder = folder;
  }

  /**
   * The files; the test class comes first.
   *
   * @param folder of the {@code .mlp} file, as seen from where tests run: data of {@code expect} may stand there
   */
  public static List<JavaFileText> generate(Network network, String folder) {
    TestGenerator generator = new TestGenerator(network, folder);
    String path = network.packageName().isEmpty() ? "" : network.packageName().replace('.', '/') + "/";
    List<JavaFileText> files = new ArrayList<>();
    files.add(new JavaFileText(path + network.name() + "ContractTest.java", DocText.ascii(generator.text())));
    if (network.precision() == Precision.FLOAT32) {
      files.addAll(JavaGenerator.generate(
          Rewrites.program(network.in(Precision.FLOAT64, network.name() + TWIN))));
    }
    return files;
  }

  /** The classes that do the checking, the same for all networks. */
  public static List<JavaFileText> checks() {
    return Stream.of("NetworkChecks", "GradientChecks", "PromiseChecks", "RandomRows")
        .map(name -> new JavaFileText("org/mlpc/checks/" + name + ".java", DocText.ascii(source(name))))
        .toList();
  }

  private static String source(String name) {
    try (InputStream in = TestGenerator.class.getResourceAsStream("checks/" + name + ".java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() {
    String element = network.precision() == Precision.FLOAT32 ? "float" : "double";
    return TestText.HEAD
        .replace("@PACKAGE@", network.packageName().isEmpty() ? "" : "package " + network.packageName() + ";\n\n")
        .concat(gradients())
        .concat(TestText.BODY)
        .concat(examples())
        .concat(expectations())
        .concat("}\n")
        .replace("@MODEL@", network.name())
        .replace("@FILE@", network.fileName())
        .replace("@COUNT@", Long.toString(network.parameterCount()))
        .replace("@OUTPUTS@", Integer.toString(network.schema().targetWidth()))
        .replace("@ELEMENT@", element);
  }

  /** Rosenblatt's rule follows no gradient, so there is none to check. */
  private String gradients() {
    boolean differentiable = network.forward().stream().noneMatch(step ->
        step.operation() instanceof Operation.Criterion criterion && criterion.loss().concept() == Loss.PERCEPTRON);
    if (!differentiable) {
      return "";
    }
    boolean single = network.precision() == Precision.FLOAT32;
    String exact = network.name() + (single ? TWIN : "");
    return (TestText.GRADIENT + (single ? TestText.LIKE : "")).replace("@TWIN@", exact);
  }

  private String examples() {
    if (network.examples().isEmpty()) {
      return "";
    }
    String lines = network.examples().stream().map(e -> Integer.toString(e.line())).collect(Collectors.joining(", "));
    String rows = network.examples().stream().map(TestGenerator::row).collect(Collectors.joining(",\n        "));
    return TestText.EXAMPLES.replace("@LINES@", lines).replace("@ROWS@", rows);
  }

  /** The cells as a line of a CSV file, in a Java string. */
  private static String row(Example example) {
    return literal(Stream.concat(example.input().stream(), example.target().stream())
        .map(cell -> cell.matches("[\\w.+-]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(",")));
  }

  private static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String expectations() {
    StringBuilder text = new StringBuilder();
    for (Expectation expectation : network.expectations()) {
      String head = expectation.head().isEmpty() ? "" : expectation.head() + ".";
      text.append(TestText.EXPECT
          .replace("@LINE@", Integer.toString(expectation.line()))
          .replace("@METRIC@", head + expectation.metric().concept().dslName())
          .replace("@ATLEAST@", Boolean.toString(expectation.atLeast()))
          .replace("@BOUND@", Double.toString(expectation.bound()))
          .replace("@DATA@", literal(expectation.file()))
          .replace("@FOLDER@", literal(folder)));
    }
    return text.toString();
  }
}
