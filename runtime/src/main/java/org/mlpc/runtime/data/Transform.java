package org.mlpc.runtime.data;

/** How a number is brought into the range networks learn well from. */
public enum Transform {
  /** ln(1 + x); x ≤ −1 is an error. */
  LOG,
  /** (x − mean) / population standard deviation; a constant column is divided by 1. */
  STANDARDIZE,
  /** (x − min) / (max − min), from the declared range if there is one; a constant column becomes 0. */
  MINMAX,
  /** (x − median) / (q75 − q25), quantiles interpolated linearly; a spread of 0 counts as 1. */
  ROBUST
}
