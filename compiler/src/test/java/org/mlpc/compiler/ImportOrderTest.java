package org.mlpc.compiler;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the compiler's packages: which may use which. */
class ImportOrderTest {

  private static final String ROOT = "org.mlpc.compiler";

  /** What each package may use besides itself, the JDK and libraries. */
  private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
      Map.entry("source", Set.of()),
      Map.entry("diagnostic", Set.of("source")),
      Map.entry("syntax", Set.of("source", "diagnostic")),
      Map.entry("parse", Set.of("source", "diagnostic", "syntax")),
      Map.entry("format", Set.of("source", "diagnostic", "syntax", "parse")),
      Map.entry("catalog", Set.of()),
      Map.entry("ir", Set.of("catalog")),
      Map.entry("transform", Set.of("catalog", "ir")),
      Map.entry("codegen", Set.of("catalog", "ir", "transform")),
      Map.entry("analysis", Set.of("source", "diagnostic", "syntax", "catalog", "ir")),
      Map.entry("benchmark", Set.of("catalog", "ir")),
      Map.entry("javac", Set.of()));

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(ROOT);

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatStandsBeforeIt(String name) {
    List<String> allowed = new ArrayList<>(List.of(ROOT + "." + name + ".."));
    MAY_USE.get(name).forEach(other -> allowed.add(ROOT + "." + other + ".."));
    classes().that().resideInAPackage(ROOT + "." + name + "..")
        .should().onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(new String[0]))
                .or(resideOutsideOfPackage(ROOT + "..")))
        .because("the packages of the compiler build on each other in one order")
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandUsesTheFace() {
    noClasses().that().resideInAPackage(ROOT + ".*..").and().resideOutsideOfPackage(ROOT + ".cli..")
        .should().dependOnClassesThat().resideInAPackage(ROOT)
        .check(CLASSES);
  }

  @Test
  void onlyTheParserKnowsTheGrammar() {
    noClasses().that().resideOutsideOfPackage(ROOT + ".parse..")
        .should().dependOnClassesThat().resideInAnyPackage("org.mlpc.grammar..", "org.antlr..")
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    Set<String> known = new TreeSet<>(MAY_USE.keySet());
    known.addAll(List.of("cli", "benchmark"));
    Set<String> found = new TreeSet<>();
    CLASSES.forEach(type -> {
      String below = type.getPackageName().substring(ROOT.length());
      if (!below.isEmpty()) {
        found.add(below.substring(1).split("\\.")[0]);
      }
    });
    assertThat(known).containsAll(found);
    assertThat(known.stream().filter(name -> name.matches(".*(util|common|helper|impl|manager|misc).*"))).isEmpty();
  }
}
