package org.mlpc.examples.xor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XorTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void learnsEveryCornerFromAnyStart(long seed) {
    Xor network = Xor.trainer().seed(seed).fit(Xor.dataset(Path.of("src/main/data/xor.csv"))).network();
    assertThat(network.predict(new Xor.Input(false, false)).probability()).isLessThan(0.1f);
    assertThat(network.predict(new Xor.Input(false, true)).probability()).isGreaterThan(0.9f);
    assertThat(network.predict(new Xor.Input(true, false)).probability()).isGreaterThan(0.9f);
    assertThat(network.predict(new Xor.Input(true, true)).probability()).isLessThan(0.1f);
  }
}
