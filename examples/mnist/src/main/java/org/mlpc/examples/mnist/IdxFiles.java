package org.mlpc.examples.mnist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mlpc.runtime.NetworkDefinition;
import org.mlpc.runtime.data.Dataset;

/**
 * Images and labels in the format IDX, which MNIST made known: a header of big-endian integers, then one byte a value.
 */
final class IdxFiles {

  private static final int IMAGES = 0x803;
  private static final int LABELS = 0x801;
  private static final int PIXELS = 28 * 28;
  private static final int CLASSES = 10;

  private IdxFiles() {}

  /**
   * The rows of {@code <name>-images-idx3-ubyte} and {@code <name>-labels-idx1-ubyte}.
   *
   * @throws IOException if a file is missing or none of this format
   */
  static Dataset<float[]> read(NetworkDefinition<?, float[]> network, Path folder, String name) throws IOException {
    ByteBuffer images = open(folder.resolve(name + "-images-idx3-ubyte"), IMAGES);
    ByteBuffer labels = open(folder.resolve(name + "-labels-idx1-ubyte"), LABELS);
    int rows = labels.getInt();
    if (images.getInt() != rows || images.getInt() * images.getInt() != PIXELS) {
      throw new IOException(folder + ": not " + rows + " images of 28 × 28");
    }
    float[] features = new float[rows * PIXELS];
    for (int i = 0; i < features.length; i++) {
      features[i] = Byte.toUnsignedInt(images.get());
    }
    float[] targets = new float[rows * CLASSES];
    for (int row = 0; row < rows; row++) {
      targets[row * CLASSES + labels.get()] = 1;
    }
    return Dataset.of(network.schema(), network.elements(), features, targets);
  }

  private static ByteBuffer open(Path file, int magic) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException(file + " is missing: run examples/mnist/fetch");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.getInt() != magic) {
      throw new IOException(file + " is not an IDX file of this kind");
    }
    return bytes;
  }
}
