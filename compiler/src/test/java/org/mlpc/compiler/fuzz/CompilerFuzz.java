package org.mlpc.compiler.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mlpc.compiler.CompilationResult;
import org.mlpc.compiler.CompilerOptions;
import org.mlpc.compiler.GeneratedFile;
import org.mlpc.compiler.MlpCompiler;
import org.mlpc.compiler.diagnostic.Diagnostic;
import org.mlpc.compiler.diagnostic.DiagnosticFormatter;
import org.mlpc.compiler.diagnostic.DiagnosticJson;
import org.mlpc.compiler.diagnostic.Diagnostics;
import org.mlpc.compiler.diagnostic.Fix;
import org.mlpc.compiler.javac.InMemoryCompiler;
import org.mlpc.compiler.source.SourceFile;
import org.mlpc.compiler.source.Span;
import org.mlpc.runtime.NetworkDefinition;

/** Any bytes are Java that javac accepts, or a bounded number of messages of bounded length that lie in the file. */
public final class CompilerFuzz {

  /** A message may quote what was written, but not pages of it. */
  static final int LONGEST_MESSAGE = 2_000;

  /** Of so many different models one is given to javac, which takes a hundred times as long as everything else. */
  private static final int JAVAC_SHARE = 64;

  private static final ObjectMapper JSON = new ObjectMapper();

  private CompilerFuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    SourceFile source = SourceFile.of("Fuzz.mlp", new String(bytes, StandardCharsets.UTF_8));
    CompilationResult result = MlpCompiler.compile(List.of(source), CompilerOptions.DEFAULT);
    List<Diagnostic> list = result.diagnostics().list();
    require(list.size() <= 2 * Diagnostics.LIMIT, "too many messages");
    list.forEach(diagnostic -> check(diagnostic, source.text().length()));
    DiagnosticFormatter.plain().format(result.diagnostics());
    checkJson(list);
    require(!result.diagnostics().hasErrors() || result.files().isEmpty(), "files in spite of errors");
    if (!result.files().isEmpty() && Math.floorMod(Arrays.hashCode(bytes), JAVAC_SHARE) == 0) {
      javac(result.files());
    }
  }

  private static void check(Diagnostic diagnostic, int length) {
    require(new Span(0, length).contains(diagnostic.span()), "a place outside of the file");
    require(diagnostic.message().length() + diagnostic.help().length() <= LONGEST_MESSAGE, diagnostic.message());
    int end = 0;
    for (Fix fix : diagnostic.fixes()) {
      require(fix.span().start() >= end && fix.span().end() <= length, "edits overlap or leave the file");
      end = fix.span().end();
    }
  }

  private static void checkJson(List<Diagnostic> list) {
    try {
      JsonNode json = JSON.readTree(DiagnosticJson.format(list));
      require(json.size() == list.size(), "JSON of another length");
      for (int i = 0; i < list.size(); i++) {
        require(json.get(i).get("message").asText().equals(list.get(i).message()), "JSON of another message");
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON", e);
    }
  }

  /** Fails unless javac accepts the files, with all its warnings on. */
  static void javac(List<GeneratedFile> files) {
    InMemoryCompiler.compile(
        files.stream().collect(Collectors.toMap(GeneratedFile::className, GeneratedFile::text)),
        List.of(NetworkDefinition.class), "-Xlint:all", "-Werror", "--release", "17");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
