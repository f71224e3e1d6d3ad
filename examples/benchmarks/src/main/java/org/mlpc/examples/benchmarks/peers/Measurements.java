package org.mlpc.examples.benchmarks.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The numbers of all peers for one task and workload, round by round. */
final class Measurements {

  private final Map<String, List<OptionalDouble>> byPeer = new LinkedHashMap<>();

  void add(String peer, OptionalDouble value) {
    byPeer.computeIfAbsent(peer, name -> new ArrayList<>()).add(value);
  }

  /** The median of the rounds; empty if there is none. */
  OptionalDouble median(String peer) {
    return median(byPeer.getOrDefault(peer, List.of()).stream()
        .flatMapToDouble(OptionalDouble::stream).sorted().toArray());
  }

  /** The median of the quotients {@code peer / base} within each round, in which both stood under the same load. */
  OptionalDouble ratio(String peer, String base) {
    List<OptionalDouble> own = byPeer.getOrDefault(peer, List.of());
    List<OptionalDouble> others = byPeer.getOrDefault(base, List.of());
    List<Double> quotients = new ArrayList<>();
    for (int round = 0; round < Math.min(own.size(), others.size()); round++) {
      if (own.get(round).isPresent() && others.get(round).isPresent()) {
        quotients.add(own.get(round).getAsDouble() / others.get(round).getAsDouble());
      }
    }
    return median(quotients.stream().mapToDouble(Double::doubleValue).sorted().toArray());
  }

  private static OptionalDouble median(double[] sorted) {
    int n = sorted.length;
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2);
  }
}
