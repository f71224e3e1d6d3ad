package org.mlpc.compiler.javac;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java text with the JDK's own compiler and loads the classes. */
public final class InMemoryCompiler {

  private InMemoryCompiler() {}

  /**
   * Compiles and loads.
   *
   * @param sources text by fully qualified name of the file's public or first class
   * @param libraries classes whose jars, or folders of classes, the text may use
   * @return a loader of the new classes, whose parent is the loader of the first library
   * @throws MissingJdkException if this Java has no compiler
   * @throws IllegalStateException if the text does not compile; the message has javac's words
   */
  public static ClassLoader compile(Map<String, String> sources, List<Class<?>> libraries, String... options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new MissingJdkException();
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-classpath", classPath(libraries)));
    arguments.addAll(List.of(options));
    try (StandardJavaFileManager standard = javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      MemoryFiles files = new MemoryFiles(standard);
      List<MemoryFiles.Source> units =
          sources.entrySet().stream().map(e -> new MemoryFiles.Source(e.getKey(), e.getValue())).toList();
      if (!javac.getTask(null, files, diagnostics, arguments, null, units).call()) {
        throw new IllegalStateException(errors(diagnostics.getDiagnostics()));
      }
      return new MemoryClassLoader(files.classes(), libraries.get(0).getClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR || d.getKind() == Diagnostic.Kind.WARNING)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static String classPath(List<Class<?>> libraries) {
    Stream<String> locations = libraries.stream().map(InMemoryCompiler::location);
    return locations.distinct().collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> library) {
    try {
      return Path.of(library.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
