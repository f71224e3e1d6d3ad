package org.mlpc.compiler.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code compiler/docs/REFERENCE.md} is what the catalogue says. With {@code
 * -Dmlpc.rewriteReference=true} it is written anew, to be read and committed.
 */
class ReferencePageTest {

  private static final Path PAGE = Path.of("docs/REFERENCE.md");

  @Test
  void isUpToDate() throws IOException {
    if (Boolean.getBoolean("mlpc.rewriteReference")) {
      Files.writeString(PAGE, ReferencePage.markdown());
    }
    assertThat(ReferencePage.markdown()).isEqualTo(Files.readString(PAGE));
  }

  @Test
  void namesEveryConceptAndParameter() {
    String page = ReferencePage.markdown();
    for (Concept concept : Catalog.all()) {
      assertThat(page).contains(concept.dslName() + "\n");
      concept.parameters().forEach(p -> assertThat(page).contains("| `" + p.name() + "` |"));
    }
  }
}
