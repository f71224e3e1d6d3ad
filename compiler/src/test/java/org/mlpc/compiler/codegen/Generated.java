package org.mlpc.compiler.codegen;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlpc.compiler.ir.Network;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.transform.Rewrites;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.TrainableNetwork;

/** Generates, compiles and loads networks for tests. */
public final class Generated {

  private Generated() {}

  public static List<JavaFileText> files(Network network) {
    return JavaGenerator.generate(Rewrites.program(network));
  }

  /** The definition of the loaded class. */
  public static NetworkDefinition<?, ?> definition(Network network) {
    return definitions(List.of(network)).get(0);
  }

  /** The definitions of the loaded classes, compiled together; warnings of javac are errors. */
  public static List<NetworkDefinition<?, ?>> definitions(List<Network> networks) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Network network : networks) {
      for (JavaFileText file : files(network)) {
        sources.put(file.path().replace(".java", "").replace('/', '.'), file.text());
      }
    }
    ClassLoader loader =
        InMemoryCompiler.compile(sources, List.of(NetworkDefinition.class), "-Xlint:all", "-Werror", "--release", "17");
    List<NetworkDefinition<?, ?>> definitions = new ArrayList<>();
    for (Network network : networks) {
      String prefix = network.packageName().isEmpty() ? "" : network.packageName() + ".";
      try {
        definitions.add((NetworkDefinition<?, ?>)
            loader.loadClass(prefix + network.name()).getMethod("definition").invoke(null));
      } catch (InvocationTargetException e) {
        throw new AssertionError(e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    return definitions;
  }

  /**
   * The training arithmetic of float64 networks, compiled together without the classes around it.
   *
   * @param maxRows the most rows of a batch
   */
  @SuppressWarnings("unchecked")
  public static List<TrainableNetwork<double[]>> trainings(List<Network> networks, int maxRows) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (Network network : networks) {
      JavaFileText file = files(network).get(2);
      sources.put(file.path().replace(".java", "").replace('/', '.'), file.text());
    }
    ClassLoader loader = InMemoryCompiler.compile(
        sources, List.of(NetworkDefinition.class), "-Xlint:all", "-Werror", "--release", "17");
    return sources.keySet().stream().map(name -> {
      try {
        Constructor<?> constructor = loader.loadClass(name).getDeclaredConstructor(int.class);
        constructor.setAccessible(true);
        return (TrainableNetwork<double[]>) constructor.newInstance(maxRows);
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }).toList();
  }
}
