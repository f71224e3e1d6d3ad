package org.mlpc.examples.californiahousing;

import java.nio.file.Path;

/** Trains on the census of 1990 and estimates what houses in one block group cost. */
public final class HousingExample {

  private HousingExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    CaliforniaHousing network = CaliforniaHousing.trainer()
        .fit(CaliforniaHousing.dataset(Path.of("src/main/data/california-housing.csv")))
        .network();
    var berkeley = new CaliforniaHousing.Input(-122.26, 37.87, 52, 2183, 465, 1129, 460, 3.2);
    System.out.printf("%,.0f dollars%n", network.predict(berkeley).medianHouseValue());
  }
}
