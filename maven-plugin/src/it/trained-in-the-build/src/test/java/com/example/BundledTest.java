package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BundledTest {

  @Test
  void theWeightsAreOnTheClassPath() {
    var network = IrisClassifier.bundled();
    var prediction = network.predict(new IrisClassifier.Input(6.3, 3.3, 6.0, 2.5));
    assertEquals(IrisClassifier.Species.VIRGINICA, prediction.species());
  }
}
