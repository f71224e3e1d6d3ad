package org.mlpc.golden;

import java.util.List;
import org.mlpc.runtime.EarlyStopping;
import org.mlpc.runtime.Generated;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.Split;
import org.mlpc.runtime.TrainableNetwork;
import org.mlpc.runtime.TrainingPlan;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.TensorSpec;
import org.mlpc.runtime.schedule.Schedule;

/** What the runtime knows of {@link FilmRating}: its columns, its tensors, how it learns. */
@Generated("FilmRating.mlp")
final class FilmRatingDefinition implements NetworkDefinition<FilmRating, double[]> {

  private static final long serialVersionUID = 1L;

  /** The only one. */
  static final FilmRatingDefinition INSTANCE = new FilmRatingDefinition();

  /** The columns that go in and come out. */
  static final Schema SCHEMA = columns();

  private FilmRatingDefinition() {}

  @Override
  public String name() {
    return "FilmRating";
  }

  @Override
  public String fileName() {
    return "FilmRating.mlp";
  }

  @Override
  public String source() {
    return """
        package org.mlpc.golden

        /// Guesses the genres of a film and how many stars it gets.
        model FilmRating {
          input @standardize {
            year:    int(1900 .. 2100)
            minutes: real?  @missing(median, indicator = true)
            budget:  real   @log @standardize
            country: category { france, japan, "United States" as usa }  @unknown(ignore)
            shown:   bool   @values(true = "in cinemas", false = "at home")
          }
          output {
            genres: set { comedy, drama, horror }  @threshold(0.4)
            stars:  category(1 .. 5)
            gross:  real  @log @standardize
          }

          network {
            noise(0.05)
            dense(24, bias = false)
            batchNorm
            prelu
            dropout(0.25)
            dense(16, gelu, maxNorm = 3)
            layerNorm
            head genres { output(sigmoid) }
            head stars { dense(8, elu(1.0), l1 = 1e-4) output(softmax) }
            head gross { output(linear) }
          }

          train {
            loss      = sum(genres = bce(weight = 1), stars = crossEntropy(weight = 0.5, classWeights = balanced, labelSmoothing = 0.1), gross = huber(weight = 2, delta = 1.5))
            optimizer = nadam(rate = 0.002)
            schedule  = piecewise([10, 20], [0.001, 0.0001])
            clip      = norm(1.0)
            regularize = l2(1e-4)
            batch     = 32
            epochs    = 30
            split     = holdout(validation = 20%, stratify = stars)
            stop      = early(metric = stars.accuracy, patience = 5)
            seed      = 7
            precision = float64
            report    = [genres.f1Micro, stars.accuracy, gross.mae]
          }
        }
        """;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public List<TensorSpec> tensors() {
    return List.of(
        new TensorSpec("dense1.weight", List.of(24, 8), true, 20),
        new TensorSpec("batchNorm1.weight", List.of(24), true, 21),
        new TensorSpec("batchNorm1.bias", List.of(24), true, 21),
        new TensorSpec("batchNorm1.running_mean", List.of(24), false, 21),
        new TensorSpec("batchNorm1.running_var", List.of(24), false, 21),
        new TensorSpec("prelu1.weight", List.of(1), true, 22),
        new TensorSpec("dense2.weight", List.of(16, 24), true, 24),
        new TensorSpec("dense2.bias", List.of(16), true, 24),
        new TensorSpec("layerNorm1.weight", List.of(16), true, 25),
        new TensorSpec("layerNorm1.bias", List.of(16), true, 25),
        new TensorSpec("genres.output.weight", List.of(3, 16), true, 26),
        new TensorSpec("genres.output.bias", List.of(3), true, 26),
        new TensorSpec("stars.dense1.weight", List.of(8, 16), true, 27),
        new TensorSpec("stars.dense1.bias", List.of(8), true, 27),
        new TensorSpec("stars.output.weight", List.of(5, 8), true, 27),
        new TensorSpec("stars.output.bias", List.of(5), true, 27),
        new TensorSpec("gross.output.weight", List.of(1, 16), true, 28),
        new TensorSpec("gross.output.bias", List.of(1), true, 28));
  }

  @Override
  public TrainingPlan plan() {
    return TrainingPlan.builder()
        .rate(0.002)
        .schedule(Schedule.piecewise(List.of(10, 20), List.of(0.001d, 1e-4d)))
        .batch(32)
        .minimumBatch(2)
        .epochs(30)
        .seed(7)
        .split(Split.holdout(0.2, 0).stratify("stars"))
        .stop(new EarlyStopping("stars.accuracy", 5, 0, true))
        .report("genres.f1Micro", "stars.accuracy", "gross.mae")
        .balancedClassWeights()
        .build();
  }

  @Override
  public Elements<double[]> elements() {
    return Elements.FLOAT64;
  }

  @Override
  public TrainableNetwork<double[]> training(int maxRows, int threads) {
    return new FilmRatingTraining(maxRows);
  }

  @Override
  public FilmRating network(ModelContents<double[]> contents) {
    return new FilmRating(contents);
  }

  @Override
  public ModelContents<double[]> contents(FilmRating network) {
    return network.contents();
  }

  @Override
  public void predict(FilmRating network, double[] features, double[] outputs, int rows) {
    if (rows == 1) {
      network.predict(features, outputs);
    } else {
      network.predict(features, outputs, rows);
    }
  }

  private static Schema columns() {
    return Schema.builder()
        .input(Column.integer("year").range(1900, 2100).standardize())
        .input(Column.real("minutes").nullable().missingMedian().indicator().standardize())
        .input(Column.real("budget").log().standardize())
        .input(Column.category("country", "france", "japan", "United States").ignoreUnknown())
        .input(Column.bool("shown").words("in cinemas", "at home"))
        .target(Column.set("genres", "comedy", "drama", "horror").threshold(0.4))
        .target(Column.category("stars", "1", "2", "3", "4", "5"))
        .target(Column.real("gross").log().standardize())
        .heads()
        .build();
  }

  private Object readResolve() {
    return INSTANCE;
  }
}
