package org.mlpc.examples.logisticregression;

import java.nio.file.Path;

/** Asks a logistic regression of the Titanic's passengers about two of them. */
public final class TitanicExample {

  private TitanicExample() {}

  /** Runs in the folder of this example. */
  public static void main(String[] args) {
    TitanicSurvival network =
        TitanicSurvival.trainer().fit(TitanicSurvival.dataset(Path.of("src/main/data/titanic.csv"))).network();
    var lady = new TitanicSurvival.Input(
        TitanicSurvival.TicketClass.TICKET_CLASS_1, TitanicSurvival.Sex.FEMALE, 29.0, 0, 0);
    var stoker = new TitanicSurvival.Input(
        TitanicSurvival.TicketClass.TICKET_CLASS_3, TitanicSurvival.Sex.MALE, null, 0, 0);
    System.out.printf("a lady in first class: %.2f%n", network.predict(lady).probability());
    System.out.printf("a man in third class, of unknown age: %.2f%n", network.predict(stoker).probability());
  }
}
