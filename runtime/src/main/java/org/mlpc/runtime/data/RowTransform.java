package org.mlpc.runtime.data;

/** Applies transforms to whole rows: what {@link ElementTransforms} says, in loops that a compiler likes. */
final class RowTransform {

  private final ElementTransforms transforms;
  private final boolean identity;
  private final double[] fill;
  private final double[] shift;
  private final double[] scale;

  RowTransform(ElementTransforms transforms) {
    this.transforms = transforms;
    ElementTransforms.Stage affine = transforms.onlyAffineStage();
    identity = transforms.stages().isEmpty();
    fill = transforms.fill();
    shift = affine == null ? null : affine.shift();
    scale = affine == null ? null : affine.scale();
  }

  void apply(float[] raw, int from, float[] prepared, int at) {
    int width = fill.length;
    if (shift != null) {
      for (int e = 0; e < width; e++) {
        float x = raw[from + e];
        prepared[at + e] = (float) (((x != x ? fill[e] : x) - shift[e]) / scale[e]);
      }
    } else if (identity) {
      for (int e = 0; e < width; e++) {
        float x = raw[from + e];
        prepared[at + e] = x != x ? (float) fill[e] : x;
      }
    } else {
      for (int e = 0; e < width; e++) {
        prepared[at + e] = (float) transforms.apply(e, raw[from + e]);
      }
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
