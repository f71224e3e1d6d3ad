package org.mlpc.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.mlpc.compiler.cli.Description;
import org.mlpc.compiler.ir.Network;

/**
 * Prints layers, shapes, parameters, cost and every default taken of a module's networks: {@code mvn mlpc:describe}.
 */
@Mojo(name = "describe", threadSafe = true)
public final class DescribeMojo extends MlpMojo {

  /** The one model to describe; all if not given. Example: {@code -Dmlpc.model=IrisClassifier}. */
  @Parameter(property = "mlpc.model")
  private String model;

  @Override
  void run() throws Exception {
    for (Network network : compile().networks()) {
      if (model == null || network.name().equals(model)) {
        new Description(network).text().lines().forEach(line -> getLog().info(line));
      }
    }
  }
}
