package org.mlpc.compiler.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.data.Schema;
import org.mlpc.runtime.io.ModelContents;
import org.mlpc.runtime.io.ModelFile;
import org.mlpc.runtime.io.Provenance;
import org.mlpc.runtime.io.TensorSpec;

/** Any bytes are a model of this network that is written as it was read, or one clear message that names the file. */
public final class ModelFileFuzz {

  private static final String NAME = "x.safetensors";
  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("a").standardize()).input(Column.real("b").range(0, 0.1))
      .target(Column.category("c", "u", "v")).build();
  private static final List<TensorSpec> TENSORS = List.of(
      new TensorSpec("output.weight", List.of(2, 2), true, 3), new TensorSpec("output.bias", List.of(2), true, 3));
  private static final ModelFile<float[]> MODEL =
      new ModelFile<>("Two", "model Two { }", SCHEMA, TENSORS, Elements.FLOAT32);

  private ModelFileFuzz() {}

  /** A whole model file. */
  static byte[] seed() {
    return write(new ModelContents<>(new float[] {1, 2, 3, 4, 5, 6}, Normalization.identity(SCHEMA),
        Provenance.trained("model Two { }", "d1", "", -7, 12)));
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    ModelContents<float[]> contents;
    try {
      contents = MODEL.read(new ByteArrayInputStream(bytes), NAME);
    } catch (InputException e) {
      if (!e.getMessage().startsWith(NAME) || e.getMessage().length() > CompilerFuzz.LONGEST_MESSAGE) {
        throw new AssertionError(e.getMessage(), e);
      }
      return;
    }
    byte[] written = write(contents);
    byte[] again = write(MODEL.read(new ByteArrayInputStream(written), NAME));
    if (!Arrays.equals(written, again)) {
      throw new AssertionError("written twice, two files");
    }
  }

  private static byte[] write(ModelContents<float[]> contents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      MODEL.write(out, contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
