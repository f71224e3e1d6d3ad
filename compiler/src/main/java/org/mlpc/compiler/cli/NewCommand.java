package org.mlpc.compiler.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlpc.runtime.io.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a Maven project that builds: pom, model, data and test. */
@Command(
    name = "new",
    description = "Writes a Maven project with a model, its data and its test into a new folder.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_.][A-Za-z0-9]+)*");

  @ParentCommand private MlpcCommand mlpc;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "NAME", description = "Name of the project and of its folder.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    String project = folder.toAbsolutePath().normalize().getFileName().toString();
    if (!NAME.matcher(project).matches()) {
      throw new ParameterException(spec.commandLine(), "a project's name has letters, digits and single"
          + " -, _ or . between them, and begins with a letter; not '" + project + "'");
    }
    if (Files.exists(folder) && !isEmpty(folder)) {
      throw new CommandFailure(folder + ": there is something of this name already");
    }
    String model = className(project);
    for (Map.Entry<String, String> file : files(model).entrySet()) {
      String text = template(file.getValue())
          .replace("@PROJECT@", project)
          .replace("@MODEL@", model)
          .replace("@VERSION@", Version.MLPC);
      WholeFile.write(folder.resolve(file.getKey()), text);
    }
    mlpc.console().out().println("wrote " + folder + "; next: cd " + folder + " && mvn verify");
    return ExitCode.DONE;
  }

  /** Which template goes where. */
  private static Map<String, String> files(String model) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", "pom.xml");
    files.put("README.md", "README.md");
    files.put("src/main/mlp/com/example/" + model + ".mlp", "Model.mlp");
    files.put("src/main/data/iris.csv", "iris.csv");
    files.put("src/test/java/com/example/" + model + "Test.java", "ModelTest.java");
    files.put("src/test/resources/iris-test.csv", "iris-test.csv");
    return files;
  }

  /** {@code my-flowers} becomes {@code MyFlowers}. */
  private static String className(String project) {
    StringBuilder name = new StringBuilder();
    for (String word : project.split("[-_.]")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }

  private static String template(String name) throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream("new/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
