package org.mlpc.golden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mlpc.golden.FilmRating.Country;
import org.mlpc.golden.FilmRating.Genres;
import org.mlpc.golden.FilmRating.Stars;
import org.mlpc.runtime.data.Dataset;
import org.mlpc.runtime.data.InputException;

/** What a user of the generated class writes: trains on records, predicts, saves, loads, reads gradients. */
public final class UseOfFilmRating implements Callable<FilmRating> {

  private static final int ROWS = 40;

  @Override
  public FilmRating call() throws Exception {
    Dataset<double[]> rows = FilmRating.dataset(examples());
    FilmRating network = FilmRating.trainer().epochs(3).fit(rows).network();
    List<FilmRating.Input> inputs = examples().stream().map(FilmRating.Example::input).toList();
    List<FilmRating.Prediction> together = network.predict(inputs);
    for (int i = 0; i < ROWS; i++) {
      FilmRating.Prediction alone = network.predict(inputs.get(i));
      check(alone.equals(together.get(i)) && alone.hashCode() == together.get(i).hashCode(), "one by one");
      check(alone.starsProbability(alone.stars()) == Arrays.stream(alone.starsProbabilities()).max().getAsDouble(), "greatest");
      check(Math.abs(Arrays.stream(alone.starsProbabilities()).sum() - 1) < 1e-12, "sum");
      for (Genres genre : Genres.values()) {
        check(alone.genres().contains(genre) == alone.genresProbability(genre) >= 0.4, "threshold");
      }
    }
    check(loaded(network).predict(inputs).equals(together), "loaded");
    FilmRating shipped = shipped(network);
    check(Arrays.equals(saved(shipped), saved(network)), "the same bytes on the other side");
    check(shipped.predict(shipped(new ArrayList<>(inputs))).equals(together), "shipped");
    check(shipped(new ArrayList<>(together)).equals(together), "predictions shipped");
    check(shipped(FilmRating.definition()) == FilmRating.definition(), "one definition");
    gradient(network, rows);
    refuses(() -> network.predict(new FilmRating.Input(1800, 90.0, 1e6, Country.JAPAN, true)), "year", "1900");
    refuses(() -> network.predict(new FilmRating.Input(2000, Double.NaN, Double.NaN, Country.JAPAN, true)), "budget", "NaN");
    network.predict(new FilmRating.Input(2000, null, 1e6, null, false));
    return network;
  }

  private static List<FilmRating.Example> examples() {
    List<FilmRating.Example> examples = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      FilmRating.Input input = new FilmRating.Input(
          1950 + i, i % 7 == 0 ? null : 80.0 + i % 50, 1e5 * (1 + i % 9), Country.values()[i % 3], i % 2 == 0);
      Set<Genres> genres = i % 4 == 0 ? EnumSet.noneOf(Genres.class) : EnumSet.of(Genres.values()[i % 3], Genres.DRAMA);
      examples.add(new FilmRating.Example(input, genres, Stars.values()[i % 5], 1e6 * (1 + i % 11)));
    }
    return examples;
  }

  private static FilmRating loaded(FilmRating network) throws Exception {
    return FilmRating.load(new ByteArrayInputStream(saved(network)));
  }

  private static byte[] saved(FilmRating network) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    network.save(out);
    return out.toByteArray();
  }

  /** What arrives at a worker of Spark or Flink. */
  @SuppressWarnings("unchecked")
  private static <T extends Serializable> T shipped(T object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (T) in.readObject();
    }
  }

  private static void gradient(FilmRating network, Dataset<double[]> rows) {
    int inputs = network.schema().inputWidth();
    int targets = network.schema().targetWidth();
    double[] x = new double[rows.rows() * inputs];
    double[] y = new double[rows.rows() * targets];
    for (int row = 0; row < rows.rows(); row++) {
      for (int e = 0; e < inputs; e++) {
        x[row * inputs + e] = rows.feature(row, e);
      }
      for (int e = 0; e < targets; e++) {
        y[row * targets + e] = rows.target(row, e);
      }
    }
    double[] gradient = new double[network.parameterCount()];
    double loss = network.lossAndGradient(x, y, rows.rows(), gradient);
    check(loss > 0 && Double.isFinite(loss) && Arrays.stream(gradient).anyMatch(g -> g != 0), "gradient");
    check(network.weight(y, rows.rows()) == rows.rows(), "weight");
    check(network.parameters().length == network.parameterCount(), "parameters");
  }

  private static void refuses(Runnable action, String... words) {
    try {
      action.run();
    } catch (InputException e) {
      for (String word : words) {
        check(e.getMessage().contains(word), e.getMessage() + " names " + word);
      }
      return;
    }
    throw new AssertionError("refused nothing: " + List.of(words));
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
