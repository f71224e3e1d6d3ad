package org.mlpc.examples.benchmarks.kernels;

import org.mlpc.runtime.kernel.Panels;
import org.mlpc.runtime.kernel.activation.Sigmoid;
import org.mlpc.runtime.kernel.activation.Softmax;
import org.mlpc.runtime.kernel.activation.Tanh;
import org.mlpc.runtime.kernel.loss.SoftmaxCrossEntropy;
import org.mlpc.runtime.kernel.optimizer.Adam;
import org.mlpc.runtime.kernel.optimizer.Sgd;

/** Passes over arrays, whose cost is counted by the element. */
public enum ElementKernel {
  TANH {
    @Override
    public void run(Numbers v, int rows, int width) {
      Tanh.forward(v.a, v.b, rows * Panels.stride(width));
    }
  },
  TANH_GRADIENT {
    @Override
    public void run(Numbers v, int rows, int width) {
      Tanh.gradient(v.a, v.b, rows * Panels.stride(width));
    }
  },
  SIGMOID {
    @Override
    public void run(Numbers v, int rows, int width) {
      Sigmoid.forward(v.a, v.b, rows * Panels.stride(width));
    }
  },
  SOFTMAX {
    @Override
    public void run(Numbers v, int rows, int width) {
      Softmax.forward(v.a, rows, width, v.b);
    }
  },
  SOFTMAX_CROSS_ENTROPY {
    @Override
    public void run(Numbers v, int rows, int width) {
      v.sink = SoftmaxCrossEntropy.lossAndGradient(v.a, v.y, rows, width, 1, v.b);
    }
  },
  SGD {
    @Override
    public void run(Numbers v, int rows, int width) {
      Sgd.step(v.w, v.g, rows * Panels.stride(width), 1.0 / 32, 1e-6);
    }
  },
  ADAM {
    @Override
    public void run(Numbers v, int rows, int width) {
      Adam.step(v.w, v.g, v.m, v.v, rows * Panels.stride(width), 1.0 / 32, 1e-6, 0.9, 0.999, 0.5, 0.5, 1e-8, false, 0);
    }
  };

  /** Processes rows of {@code stride(width)}. */
  public abstract void run(Numbers numbers, int rows, int width);

  /** The arrays that kernels work on. */
  public static final class Numbers {

    private final float[] a;
    private final float[] b;
    private final float[] y;
    private final float[] w;
    private final float[] g;
    private final float[] m;
    private final float[] v;
    private double sink;

    public Numbers(int rows, int width) {
      int n = rows * Panels.stride(width);
      a = DenseKernel.random(n);
      b = DenseKernel.random(n);
      y = new float[n];
      for (int row = 0; row < rows; row++) {
        y[row * Panels.stride(width) + row % width] = 1;
      }
      w = DenseKernel.random(n);
      g = DenseKernel.random(n);
      m = new float[n];
      v = new float[n];
    }

    /** Keeps results alive. */
    public double sink() {
      return sink;
    }
  }
}
