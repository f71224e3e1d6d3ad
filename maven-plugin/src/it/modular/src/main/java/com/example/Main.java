package com.example;

/** Predicts with the weights in the jar. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Xor network = Xor.bundled();
    System.out.println(network.predict(new Xor.Input(true, false)).xor());
  }
}
