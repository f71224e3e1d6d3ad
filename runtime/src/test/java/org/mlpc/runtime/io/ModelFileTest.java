package org.mlpc.runtime.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlpc.runtime.data.Column;
import org.mlpc.runtime.data.Elements;
import org.mlpc.runtime.data.InputException;
import org.mlpc.runtime.data.Normalization;
import org.mlpc.runtime.data.Schema;

class ModelFileTest {

  private static final Schema SCHEMA = Schema.builder()
      .input(Column.real("a").standardize()).input(Column.real("b").range(0, 0.1))
      .target(Column.category("c", "u", "v")).build();
  private static final List<TensorSpec> TENSORS = List.of(
      new TensorSpec("output.weight", List.of(2, 2), true, 3), new TensorSpec("output.bias", List.of(2), true, 3));
  private static final ModelFile<float[]> MODEL = model("Two", SCHEMA, TENSORS);
  private static final ModelContents<float[]> CONTENTS = new ModelContents<>(
      new float[] {1, 2, 3, 4, 5, 6}, Normalization.identity(SCHEMA),
      Provenance.trained("model Two { \"ä\" }", "d1", "", -7, 12));

  @TempDir
  Path folder;

  private static ModelFile<float[]> model(String name, Schema schema, List<TensorSpec> tensors) {
    return new ModelFile<>(name, "model Two { \"ä\" }", schema, tensors, Elements.FLOAT32);
  }

  private static byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MODEL.write(out, CONTENTS);
    return out.toByteArray();
  }

  private static ModelContents<float[]> read(byte[] bytes) {
    return MODEL.read(new ByteArrayInputStream(bytes), "x.safetensors");
  }

  /** A file of this header and so many bytes behind it. */
  private static byte[] file(String header, int bytes) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + bytes).order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length).put(json).array();
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    ModelContents<float[]> read = read(bytes());
    assertThat(read.values()).containsExactly(CONTENTS.values());
    assertThat(read.provenance()).isEqualTo(CONTENTS.provenance());
    assertThat(read.normalization().text()).isEqualTo(CONTENTS.normalization().text());
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void isSafetensorsToTheByte() throws IOException {
    byte[] bytes = bytes();
    int header = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    String json = new String(bytes, 8, header, StandardCharsets.UTF_8);
    assertThat(header % 8).isZero();
    assertThat(json).startsWith("{\"__metadata__\":{\"format\":\"pt\"").contains(
        "\"output.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}",
        "\"output.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[16,24]}");
    assertThat(bytes).hasSize(8 + header + 24);
    assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(8 + header + 20)).isEqualTo(6);
    assertThat(json).doesNotContain(System.getProperty("user.home"), System.getProperty("java.version"));
  }

  @Test
  void everyTruncationIsOneClearError() throws IOException {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(InputException.class).hasMessageStartingWith("x.safetensors: ");
    }
    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length + 1))).hasMessageContaining("follows its last tensor");
  }

  @Test
  void anyDamageIsAnErrorOrStillReadsAndNeverAnotherException() throws IOException {
    byte[] whole = bytes();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        read(damaged);
      } catch (InputException e) {
        assertThat(e).hasMessageStartingWith("x.safetensors: ");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "[]", "{", "{}x", "{\"a\":1}", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}",
      "{\"a\":{\"dtype\":\"F99\",\"shape\":[1],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,4294967296],\"data_offsets\":[0,0]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}",
      "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
          + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
      "{\"__metadata__\":3}", "{\"__metadata__\":{\"a\":3}}", "{\"a\":\"\\u00g0\"}", "{\"a\":tru}"})
  void hostileHeadersAreRefused(String header) {
    assertThatThrownBy(() -> read(file(header, 8))).isInstanceOf(InputException.class)
        .hasMessageContaining("not a whole safetensors file");
  }

  @Test
  void neitherDeepNestingNorHugeLengthsTakeMemory() {
    assertThatThrownBy(() -> read(file("[".repeat(1_000_000), 0))).hasMessageContaining("nested too deeply");
    byte[] huge = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(Long.MAX_VALUE).array();
    assertThatThrownBy(() -> read(huge)).hasMessageContaining("announces a header of 9223372036854775807 bytes");
    byte[] negative = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putLong(-1).array();
    assertThatThrownBy(() -> read(negative)).hasMessageContaining("18446744073709551615");
    assertThatThrownBy(() -> read("PK\3\4 this is a zip file".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aMessageQuotesNoPagesOfTheFile() {
    String header = "{\"" + "x".repeat(100_000) + "\":{}}";
    assertThatThrownBy(() -> read(file(header, 0))).isInstanceOf(InputException.class)
        .hasMessageStartingWith("x.safetensors: ").hasMessageEndingWith("copy it anew")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(2_000));
  }

  @Test
  void anotherNetworkIsToldByWhatDiffers() throws IOException {
    byte[] bytes = bytes();
    Schema renamed = Schema.builder().input(Column.real("a").standardize()).input(Column.real("b").range(0, 0.2))
        .target(Column.category("c", "u", "v")).build();
    assertThatThrownBy(() -> model("Two", renamed, TENSORS).read(new ByteArrayInputStream(bytes), "f"))
        .hasMessageContaining("f: does not fit Two")
        .hasMessageContaining("`input b: real(0 .. 0.1)` and not `input b: real(0 .. 0.2)`");
    Schema order = Schema.builder().input(Column.real("a").standardize()).input(Column.real("b").range(0, 0.1))
        .target(Column.category("c", "v", "u")).build();
    assertThatThrownBy(() -> model("Two", order, TENSORS).read(new ByteArrayInputStream(bytes), "f"))
        .hasMessageContaining("{ \"v\", \"u\" }");
    Schema fewer = Schema.builder().input(Column.real("a").standardize()).target(Column.category("c", "u", "v")).build();
    assertThatThrownBy(() -> model("Two", fewer, TENSORS).read(new ByteArrayInputStream(bytes), "f"))
        .hasMessageContaining("column 2");
    List<TensorSpec> wider =
        List.of(new TensorSpec("output.weight", List.of(2, 3), true, 3), TENSORS.get(1));
    assertThatThrownBy(() -> model("Two", SCHEMA, wider).read(new ByteArrayInputStream(bytes), "f"))
        .hasMessageContaining("output.weight has shape [2, 2], not [2, 3]");
    List<TensorSpec> named = List.of(new TensorSpec("hidden.weight", List.of(2, 2), true, 3), TENSORS.get(1));
    assertThatThrownBy(() -> model("Two", SCHEMA, named).read(new ByteArrayInputStream(bytes), "f"))
        .hasMessageContaining("no tensor hidden.weight").hasMessageContaining("output.weight");
    assertThatThrownBy(() -> model("Two", SCHEMA, TENSORS.subList(0, 1)).read(new ByteArrayInputStream(bytes), "f"))
        .hasMessageContaining("output.bias");
    ModelFile<double[]> wide = new ModelFile<>("Two", "", SCHEMA, TENSORS, Elements.FLOAT64);
    assertThatThrownBy(() -> wide.read(new ByteArrayInputStream(bytes), "f")).hasMessageContaining("precision");
  }

  @Test
  void tensorsAloneMayComeFromAnybodyInEitherPrecisionAndAnyOrder() throws IOException {
    String header = "{\"output.bias\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,16]},"
        + "\"other\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[16,24]},"
        + "\"output.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[24,40]}}";
    byte[] bytes = file(header, 40);
    ByteBuffer values = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(bytes.length - 40);
    values.putDouble(0.1).putDouble(-2).putLong(9).putFloat(1).putFloat(2).putFloat(3).putFloat(4);
    Path file = Files.write(folder.resolve("init.safetensors"), bytes);

    assertThat(MODEL.readTensors(file)).containsExactly(1, 2, 3, 4, 0.1f, -2);
    assertThatThrownBy(() -> MODEL.read(file)).isInstanceOf(InputException.class).hasMessageContaining("--init");
    assertThatThrownBy(() -> MODEL.readTensors(folder.resolve("none"))).hasMessageContaining("no such file");
  }

  @Test
  void weightsThatAreNotNumbersAreRefused() throws IOException {
    byte[] bytes = bytes();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, Float.NaN);
    assertThatThrownBy(() -> read(bytes)).hasMessageContaining("not a finite number");
  }

  @Test
  void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("model.safetensors");
    MODEL.write(file, CONTENTS);
    byte[] old = Files.readAllBytes(file);
    assertThatThrownBy(() -> AtomicFile.write(file, out -> {
      out.write(1);
      throw new IOException("disk full");
    })).hasMessage("disk full");

    assertThat(file).hasBinaryContent(old);
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    assertThatThrownBy(() -> MODEL.write(folder.resolve("none/model"), CONTENTS)).isInstanceOf(IOException.class)
        .hasMessageContaining("there is no folder");
    assertThatThrownBy(() -> MODEL.write(folder, CONTENTS)).hasMessageContaining("it is a folder");
  }
}
