package org.mlpc.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void countsLinesOfEveryLineEnd(String end) {
    SourceFile source = SourceFile.of("a", "ab" + end + end + "cd");
    assertThat(source.lineCount()).isEqualTo(3);
    assertThat(source.lineText(1)).isEqualTo("ab");
    assertThat(source.lineText(2)).isEmpty();
    assertThat(source.lineText(3)).isEqualTo("cd");
    assertThat(source.position(source.text().indexOf("d"))).isEqualTo(new Position(3, 2));
    assertThat(source.position(source.text().length())).isEqualTo(new Position(3, 3));
  }

  @Test
  void columnsCountCharactersAndOffsetsUtf16() {
    SourceFile source = SourceFile.of("a", "a😀b");
    assertThat(source.position(3)).isEqualTo(new Position(1, 3));
    assertThat(source.text(new Span(1, 3))).isEqualTo("😀");
  }

  @Test
  void byteOrderMarkTakesNoColumn() {
    SourceFile source = SourceFile.of("a", "\uFEFFab\nc");
    assertThat(source.begin()).isEqualTo(1);
    assertThat(source.position(1)).isEqualTo(new Position(1, 1));
    assertThat(source.position(0)).isEqualTo(new Position(1, 1));
    assertThat(source.lineText(1)).isEqualTo("ab");
  }

  @Test
  void emptyTextHasOneEmptyLine() {
    SourceFile source = SourceFile.of("a", "");
    assertThat(source.lineCount()).isEqualTo(1);
    assertThat(source.position(5)).isEqualTo(new Position(1, 1));
  }

  @Test
  void readsBytesThatAreNotUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.mlp");
    Files.write(file, new byte[] {'a', (byte) 0xFF, 'b'});
    assertThat(SourceFile.read(file).text()).isEqualTo("a\uFFFDb");
  }
}
