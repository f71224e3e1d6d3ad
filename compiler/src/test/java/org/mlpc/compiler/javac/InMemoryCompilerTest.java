package org.mlpc.compiler.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.Network;

class InMemoryCompilerTest {

  @Test
  void compilesAgainstTheRuntimeAndLoads() throws Exception {
    ClassLoader loader = compile("package p; public class A { public static Class<?> it() { return B.class; } } "
        + "final class B { org.mlpc.runtime.Network<?, ?> n; }");
    Class<?> b = (Class<?>) loader.loadClass("p.A").getMethod("it").invoke(null);
    assertThat(b.getName()).isEqualTo("p.B");
    assertThat(b.getDeclaredField("n").getType()).isEqualTo(Network.class);
    assertThatThrownBy(() -> loader.loadClass("p.C")).isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void textThatDoesNotCompileIsToldInJavacsWords() {
    assertThatThrownBy(() -> compile("package p; public class A { int x = \"\"; }"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("p/A.java:1")
        .hasMessageContaining("incompatible types");
  }

  private static ClassLoader compile(String text) {
    return InMemoryCompiler.compile(Map.of("p.A", text), List.of(Network.class));
  }
}
