package org.mlpc.compiler.codegen;

/** The parts of a generated test class, with names in place of what differs between networks. */
final class TestText {

  static final String HEAD = """
      @PACKAGE@import static org.junit.jupiter.api.Assertions.assertArrayEquals;
      import static org.junit.jupiter.api.Assertions.assertEquals;

      import java.lang.management.ManagementFactory;
      import java.util.Arrays;
      import java.util.stream.IntStream;
      import org.junit.jupiter.api.Test;
      import org.mlpc.checks.NetworkChecks;
      import org.mlpc.runtime.Generated;

      /** What holds for {@link @MODEL@}. Generated from {@code @FILE@}. */
      @Generated("@FILE@")
      class @MODEL@ContractTest {

        private static final int ROWS = 64;

        private final NetworkChecks<@MODEL@, @ELEMENT@[]> checks = NetworkChecks.of(@MODEL@.definition());

        @Test
        void hasTheParametersOfItsLayers() {
          assertEquals(@COUNT@, @MODEL@.initialized().parameterCount());
        }
      """;

  static final String GRADIENT = """

        @Test
        void backwardPassGivesWhatDifferencesGive() {
          NetworkChecks.of(@TWIN@.definition()).gradient();
        }
      """;

  static final String LIKE = """

        @Test
        void gradientIsThatOfDoublePrecision() {
          checks.gradientLike(@TWIN@.definition());
        }
      """;

  static final String BODY = """

        @Test
        void sameSeedGivesTheSameBytes() throws Exception {
          checks.sameSeedSameBytes();
        }

        @Test
        void savedNetworkIsLoadedToTheBit() throws Exception {
          checks.savedAndLoaded();
        }

        @Test
        void damagedFilesAreRefused() throws Exception {
          checks.refusesDamagedFiles();
        }

        @Test
        void canLearn() {
          checks.canLearn();
        }

        @Test
        void batchPredictsWhatRowsPredict() {
          @MODEL@ network = checks.trained();
          @ELEMENT@[] inputs = checks.inputs(ROWS);
          assertArrayEquals(oneByOne(network, inputs), allAtOnce(network, inputs));
        }

        @Test
        void threadsPredictTheSame() {
          @MODEL@ network = checks.trained();
          @ELEMENT@[] inputs = checks.inputs(ROWS);
          @ELEMENT@[] expected = allAtOnce(network, inputs);
          IntStream.range(0, 200).parallel().forEach(i -> assertArrayEquals(expected, allAtOnce(network, inputs)));
        }

        @Test
        void predictionAllocatesNothing() {
          @MODEL@ network = checks.trained();
          @ELEMENT@[] input = checks.inputs(1);
          @ELEMENT@[] output = new @ELEMENT@[@OUTPUTS@];
          var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
          long least = Long.MAX_VALUE;
          for (int run = 0; run < 20; run++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 100; i++) {
              network.predict(input, output);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
          }
          assertEquals(0, least, "bytes allocated by 100 predictions");
        }

        private static @ELEMENT@[] allAtOnce(@MODEL@ network, @ELEMENT@[] inputs) {
          @ELEMENT@[] outputs = new @ELEMENT@[ROWS * @OUTPUTS@];
          network.predict(inputs, outputs, ROWS);
          return outputs;
        }

        private static @ELEMENT@[] oneByOne(@MODEL@ network, @ELEMENT@[] inputs) {
          @ELEMENT@[] outputs = new @ELEMENT@[ROWS * @OUTPUTS@];
          @ELEMENT@[] output = new @ELEMENT@[@OUTPUTS@];
          int width = inputs.length / ROWS;
          for (int row = 0; row < ROWS; row++) {
            network.predict(Arrays.copyOfRange(inputs, row * width, (row + 1) * width), output);
            System.arraycopy(output, 0, outputs, row * @OUTPUTS@, @OUTPUTS@);
          }
          return outputs;
        }
      """;

  static final String EXAMPLES = """

        @Test
        void examplesHold() throws Exception {
          int[] lines = {@LINES@};
          checks.examples(lines,
              @ROWS@);
        }
      """;

  static final String EXPECT = """

        @Test
        void reachesWhatLine@LINE@Expects() throws Exception {
          checks.expect(@LINE@, "@METRIC@", @ATLEAST@, @BOUND@, @DATA@, @FOLDER@);
        }
      """;

  private TestText() {}
}
