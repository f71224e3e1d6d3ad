package com.example.flowers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class IrisClassifierTest {

  @Test
  void learnsAndPredicts() {
    var run = IrisClassifier.trainer().fit(IrisClassifier.dataset(Path.of("src/main/data/iris.csv")));
    var prediction = run.network().predict(new IrisClassifier.Input(5.1, 3.5, 1.4, 0.2));
    assertEquals(IrisClassifier.Species.SETOSA, prediction.species());
  }
}
