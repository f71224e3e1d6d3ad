package org.mlpc.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.mlpc.compiler.CompilationResult;

/** Checks the {@code .mlp} files of a module and writes nothing: {@code mvn mlpc:check}. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends MlpMojo {

  @Override
  void run() throws Exception {
    CompilationResult result = compile();
    getLog().info(result.networks().size() + (result.networks().size() == 1 ? " network" : " networks")
        + " without errors");
  }
}
