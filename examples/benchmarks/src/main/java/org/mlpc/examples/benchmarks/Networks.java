package org.mlpc.examples.benchmarks;

import org.mlpc.runtime.NetworkDefinition;

/** The generated class of each workload. */
public final class Networks {

  private Networks() {}

  public static NetworkDefinition<?, float[]> definition(Workload workload) {
    return switch (workload) {
      case T1 -> T1.definition();
      case T2 -> T2.definition();
      case T3 -> T3.definition();
      case T4 -> T4.definition();
      case T5 -> T5.definition();
    };
  }
}
