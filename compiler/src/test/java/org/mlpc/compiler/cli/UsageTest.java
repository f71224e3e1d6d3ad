package org.mlpc.compiler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

  private final CapturedConsole console = new CapturedConsole();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "''|a command is missing",
    "frobnicate|unmatched argument at index 0: 'frobnicate'",
    "check|missing required parameter: 'FILE'",
    "check a.mlp --jsno|unknown option: '--jsno'",
    "generate a.mlp|missing required option: '--out=DIR'",
    "train a.mlp --epochs many|invalid value for option '--epochs': 'many' is not an int",
    "train a.mlp --epochs 0|--epochs 0: at least 1",
    "train a.mlp --threads -2|--threads -2: at least 1",
    "train a.mlp --batch 0|invalid value for option '--batch': a batch has at least 1 row, not 0",
    "train a.mlp --batch some|invalid value for option '--batch': 'some' is neither a number of rows nor `all`",
    "train a.mlp --resume|--resume needs --checkpoint DIR",
    "evaluate a.mlp --data b.csv|missing required option: '--model=FILE'",
    "bench a.mlp --rows 0|--rows 0: at least 1",
    "bench a.mlp --threads 0|--threads 0: at least 1",
    "bench a.mlp --seconds 0|--seconds 0.0: more than 0",
    "new 1st|a project's name has letters",
  })
  void aWrongUseIsOneMessageAndExitCode2(String arguments, String message) {
    assertThat(console.run(arguments.isEmpty() ? new String[0] : arguments.split(" "))).isEqualTo(ExitCode.USAGE);
    assertThat(console.err()).startsWith("error: " + message).contains("--help`").doesNotContain("\tat ");
    assertThat(console.err().lines().count()).isLessThanOrEqualTo(4);
    assertThat(console.out()).isEmpty();
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(console.run("train", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).startsWith("Usage: mlpc train").contains("--data", "--validation", "--no-shuffle");
    assertThat(console.err()).isEmpty();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(console.run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(console.out()).matches("mlpc \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
  }
}
