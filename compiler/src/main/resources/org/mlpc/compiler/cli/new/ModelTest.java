package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class @MODEL@Test {

  @Test
  void predictsOneFlowerWithTheWeightsOfTheBuild() {
    @MODEL@ network = @MODEL@.bundled();
    @MODEL@.Prediction prediction = network.predict(new @MODEL@.Input(5.1, 3.5, 1.4, 0.2));
    assertTrue(prediction.species() == @MODEL@.Species.SETOSA, prediction.toString());
  }
}
