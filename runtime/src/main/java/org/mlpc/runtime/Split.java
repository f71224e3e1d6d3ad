package org.mlpc.runtime;

/** Which rows are held out from training, for validation and for the final test. */
public sealed interface Split {

  /** All rows train. */
  record None() implements Split {}

  /** Validation rows come with the call. */
  record Given() implements Split {}

  /**
   * Rows drawn at random.
   *
   * @param validation the share of rows for validation, in [0, 1)
   * @param test the share of rows for the final test, in [0, 1)
   * @param stratify the target whose classes keep their shares; empty for none
   */
  record Holdout(double validation, double test, String stratify) implements Split {

    public Holdout {
      if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
        throw new IllegalArgumentException(
            "shares must lie in [0, 1) and leave rows to train on: " + validation + ", " + test);
      }
    }

    /** The same, keeping the shares of the classes of {@code target}. */
    public Holdout stratify(String target) {
      return new Holdout(validation, test, target);
    }
  }

  /** All rows train. */
  static Split none() {
    return new None();
  }

  /** Validation rows come with the call. */
  static Split given() {
    return new Given();
  }

  /** Rows drawn at random: the shares of validation and test. */
  static Holdout holdout(double validation, double test) {
    return new Holdout(validation, test, "");
  }
}
