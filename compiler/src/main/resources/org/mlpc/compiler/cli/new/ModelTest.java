package com.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mlpc.runtime.data.Dataset;

class @MODEL@Test {

  @Test
  void learnsToTellTheSpeciesOfFlowersItHasNotSeen() {
    Dataset<float[]> training = @MODEL@.dataset(Path.of("src/main/data/iris.csv"));
    Dataset<float[]> unseen = @MODEL@.dataset(Path.of("src/test/resources/iris-test.csv"));
    var run = @MODEL@.trainer().test(unseen).fit(training);
    double accuracy = (Double) run.report().metrics().get("accuracy");
    assertTrue(accuracy > 0.9, "accuracy " + accuracy);
  }

  @Test
  void predictsOneFlower() {
    @MODEL@ network = @MODEL@.trainer().fit(@MODEL@.dataset(Path.of("src/main/data/iris.csv"))).network();
    @MODEL@.Prediction prediction = network.predict(new @MODEL@.Input(5.1, 3.5, 1.4, 0.2));
    assertTrue(prediction.species() == @MODEL@.Species.SETOSA, prediction.toString());
  }
}
