package org.mlpc.runtime.data;

import org.mlpc.runtime.kernel.Finite;

/** Applies transforms to whole rows: what {@link ElementTransforms} says, in loops that a compiler likes. */
final class RowTransform {

  private final ElementTransforms transforms;
  private final boolean identity;
  private final double[] fill;
  private final float[] missing;
  private final double[] shift;
  private final double[] scale;

  RowTransform(ElementTransforms transforms) {
    this.transforms = transforms;
    ElementTransforms.Stage affine = transforms.onlyAffineStage();
    identity = transforms.stages().isEmpty();
    fill = transforms.fill();
    missing = new float[fill.length];
    for (int e = 0; e < fill.length; e++) {
      missing[e] = (float) transforms.apply(e, fill[e]);
    }
    shift = affine == null ? null : affine.shift();
    scale = affine == null ? null : affine.scale();
  }

  void apply(float[] raw, int from, float[] prepared, int at) {
    int width = fill.length;
    boolean finite = true;
    if (shift != null) {
      for (int e = 0; e < width; e++) {
        prepared[at + e] = (float) ((raw[from + e] - shift[e]) / scale[e]);
      }
      finite = Finite.all(prepared, at, width);
    } else if (identity) {
      finite = Finite.copy(raw, from, width, prepared, at);
    } else {
      for (int e = 0; e < width; e++) {
        prepared[at + e] = (float) transforms.apply(e, raw[from + e]);
      }
    }
    // What was NaN is so still: it becomes what its filling is transformed to.
    for (int e = finite ? width : 0; e < width; e++) {
      prepared[at + e] = Float.isNaN(prepared[at + e]) ? missing[e] : prepared[at + e];
    }
  }

  void apply(double[] raw, int from, double[] prepared, int at) {
    for (int e = 0; e < fill.length; e++) {
      prepared[at + e] = transforms.apply(e, raw[from + e]);
    }
  }

  void undo(float[] values, int at) {
    if (!identity) {
      for (int e = 0; e < fill.length; e++) {
        values[at + e] = (float) transforms.undo(e, values[at + e]);
      }
    }
  }

  void undo(double[] values, int at) {
    if (!identity) {
      for (int e = 0; e < fill.length; e++) {
        values[at + e] = transforms.undo(e, values[at + e]);
      }
    }
  }
}
