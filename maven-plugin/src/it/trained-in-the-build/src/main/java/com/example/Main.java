package com.example;

/** Predicts with the weights in the jar. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    IrisClassifier network = IrisClassifier.bundled();
    System.out.println(network.predict(new IrisClassifier.Input(5.1, 3.5, 1.4, 0.2)).species().label());
  }
}
