package org.mlpc.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.runtime.Network;

/** The page on Gradle and others: what its recipes run, run as they stand there. */
class GradleRecipeTest {

  private static final String MODEL = """
      model Xor {
        input { a, b: bool }
        output { y: bool }
        network { dense(8, tanh) output }
      }
      """;

  @TempDir private Path project;

  @BeforeEach
  void oneModel() throws IOException {
    Path source = project.resolve("src/main/mlp/com/example/Xor.mlp");
    Files.createDirectories(source.getParent());
    Files.writeString(source, MODEL);
  }

  @Test
  void theTaskOfTenLines() throws Exception {
    String recipe = block("groovy");
    assertThat(recipe.lines()).hasSize(10);
    List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath(), group(recipe, "mainClass = '([^']*)'")));
    Matcher argument = Pattern.compile("'([^']*)'").matcher(group(recipe, "args = \\[(.*)] \\+ fileTree"));
    while (argument.find()) {
      command.add(argument.group(1));
    }
    SourceFolder.files(project.resolve(group(recipe, "fileTree\\('(.*)'\\)"))).forEach(f -> command.add(f.toString()));
    run(command);
    generatedIn(group(recipe, "srcDir '(.*)'"));
  }

  @Test
  void theCommandOfAnyOtherBuild() throws Exception {
    run(List.of("sh", "-c", block("sh").replaceFirst("^java ", "'" + java() + "' ")));
    generatedIn("build/generated/mlp");
  }

  private void generatedIn(String folder) throws Exception {
    Path java = project.resolve(folder).resolve("com/example/Xor.java");
    assertThat(java).content().contains("package com.example;");
    ClassLoader classes = InMemoryCompiler.compile(Map.of(
        "com.example.Xor", Files.readString(java),
        "com.example.XorTraining", Files.readString(java.resolveSibling("XorTraining.java")),
        "com.example.XorDefinition", Files.readString(java.resolveSibling("XorDefinition.java"))),
        List.of(Network.class));
    assertThat(Network.class).isAssignableFrom(classes.loadClass("com.example.Xor"));
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("MLPC", classPath());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
  }

  private static String block(String language) throws IOException {
    return group(Files.readString(Path.of("src/site/markdown/gradle.md")), "(?s)```" + language + "\n(.*?)\n```");
  }

  private static String group(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String java() {
    return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }
}
