package org.mlpc.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.mlpc.compiler.ir.Network;

/**
 * Trains a network in the build and puts its weights beside its class, so that the jar ships a trained network and
 * {@code IrisClassifier.bundled()} finds it. If neither model nor data nor options have changed, it is not trained
 * again.
 */
@Mojo(name = "train", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class TrainMojo extends MlpMojo {

  /** The model's name; not needed where the module has one model. Example: {@code <model>IrisClassifier</model>}. */
  @Parameter(property = "mlpc.model")
  private String model;

  /** The rows to train on. Example: {@code <data>src/main/data/iris.csv</data>}. */
  @Parameter(property = "mlpc.data")
  private File data;

  /** Rows to validate with after each epoch. Example: {@code <validation>src/main/data/validation.csv</validation>}. */
  @Parameter(property = "mlpc.validation")
  private File validation;

  /** Rows to judge the trained network by. Example: {@code <test>src/test/resources/iris-test.csv</test>}. */
  @Parameter(property = "mlpc.test")
  private File test;

  /** Passes over the rows, instead of what the file says. Example: {@code <epochs>20</epochs>}. */
  @Parameter(property = "mlpc.epochs")
  private Integer epochs;

  /** The seed, instead of what the file says. Example: {@code <seed>7</seed>}. */
  @Parameter(property = "mlpc.seed")
  private Long seed;

  /** Threads; the weights do not depend on it. Example: {@code <threads>4</threads>}. */
  @Parameter(property = "mlpc.threads")
  private Integer threads;

  /** Where the weights go. Example: {@code <outputDirectory>target/weights</outputDirectory>}. */
  @Parameter(defaultValue = "${project.build.outputDirectory}", required = true)
  private File outputDirectory;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> pluginArtifacts;

  @Override
  void run() throws Exception {
    Network network = network();
    Path source = source(network);
    String weights = (network.packageName() + "." + network.name()).replaceFirst("^\\.", "").replace('.', '/')
        + ".safetensors";
    Path file = outputDirectory.toPath().resolve(weights);
    String inputs = inputs(source);
    if (BuildState.read(stateFile()).isCurrent(inputs, outputDirectory.toPath())) {
      getLog().info(network.name() + " is trained already, and nothing has changed");
      return;
    }
    Files.createDirectories(file.getParent());
    List<String> arguments = new ArrayList<>(List.of("train", source.toString(), "--model-name", network.name()));
    arguments.addAll(List.of("--save", file.toString()));
    arguments.addAll(options("--data", data, "--validation", validation, "--test", test));
    arguments.addAll(options("--epochs", epochs, "--seed", seed, "--threads", threads));
    if (new TrainingProcess(pluginArtifacts, getLog()).run(arguments) != 0) {
      throw new MojoFailureException(network.name() + " was not trained");
    }
    new BuildState(inputs, Map.of(weights, Digest.of(Files.readAllBytes(file)))).write(stateFile());
  }

  private Network network() throws Exception {
    List<Network> networks = compile().networks();
    List<String> names = networks.stream().map(Network::name).toList();
    if (model == null && networks.size() != 1) {
      throw new MojoExecutionException("name the <model> to train; there are " + names);
    }
    return networks.stream()
        .filter(network -> model == null || network.name().equals(model))
        .findFirst()
        .orElseThrow(() -> new MojoExecutionException("<model>: there is no " + model + "; there are " + names));
  }

  /** The file that the network stands in. */
  private Path source(Network network) throws Exception {
    for (Path source : sources()) {
      if (source.getFileName().toString().equals(network.fileName())
          && network.source().equals(Files.readString(source).replace("\r\n", "\n"))) {
        return source;
      }
    }
    throw new MojoExecutionException("no file " + network.fileName());
  }

  /** All that the weights depend on; not the threads. */
  private String inputs(Path source) throws Exception {
    Digest digest = new Digest().add("plugin", pluginIdentity()).add("model", model + "").add("epochs", epochs + "")
        .add("seed", seed + "").addTree("source", source);
    for (File rows : new File[] {data, validation, test}) {
      if (rows != null && rows.isFile()) {
        digest.addTree(rows.getName(), rows.toPath());
      }
    }
    return digest.hex();
  }

  private static List<String> options(Object... namesAndValues) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        options.addAll(List.of(namesAndValues[i].toString(), namesAndValues[i + 1].toString()));
      }
    }
    return options;
  }
}
