package org.mlpc.examples.benchmarks.cold;

/** The least a JVM can do. */
final class Hello {

  private Hello() {}

  public static void main(String[] args) {
    System.out.println("0");
    System.out.println(PeakMemory.kibibytes());
  }
}
