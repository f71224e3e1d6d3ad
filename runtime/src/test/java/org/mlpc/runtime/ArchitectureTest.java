package org.mlpc.runtime;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.mlpc.runtime", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("org.mlpc.runtime.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule subpackagesDoNotKnowTheTrainingLoop =
      noClasses().that(resideInAPackage("org.mlpc.runtime.*..")).should().dependOnClassesThat(
          resideInAPackage("org.mlpc.runtime"));

  @ArchTest
  static final ArchRule kernelsAndRandomNumbersKnowNothingElse =
      classes().that(resideInAnyPackage("org.mlpc.runtime.kernel..", "org.mlpc.runtime.random", "org.mlpc.runtime.schedule"))
          .should().onlyDependOnClassesThat(resideInAnyPackage(
              "org.mlpc.runtime.kernel..", "org.mlpc.runtime.random", "org.mlpc.runtime.schedule", "java..", "jdk.incubator.vector"));

  @ArchTest
  static final ArchRule onlyTheCsvReaderKnowsFastCsv =
      noClasses().that().doNotHaveFullyQualifiedName("org.mlpc.runtime.data.CsvRows").should()
          .dependOnClassesThat(resideInAPackage("de.siegmar.."));

  @ArchTest
  static final ArchRule nothingButJavaBaseIsNeeded =
      classes().should().onlyDependOnClassesThat(resideInAnyPackage(
          "org.mlpc.runtime..", "java.io", "java.lang..", "java.math", "java.nio..", "java.security", "java.util..",
          "java.text", "de.siegmar.fastcsv..", "jdk.incubator.vector"));

  @ArchTest
  static final ArchRule onlyVectorKernelsKnowTheIncubatorModule =
      noClasses().that().haveSimpleNameNotStartingWith("Vector").should()
          .dependOnClassesThat(resideInAPackage("jdk.incubator.."));

  /** C2 inlines the Vector API's methods always and ours not always: what it leaves out boxes the vectors it is given. */
  @ArchTest
  static final ArchRule noMethodTakesOrReturnsAVector =
      methods().should(new ArchCondition<>("take and return no vectors") {
        @Override
        public void check(JavaMethod method, ConditionEvents events) {
          Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
              .filter(type -> type.getPackageName().startsWith("jdk.incubator") && !type.getName().endsWith("Species"))
              .forEach(type -> events.add(SimpleConditionEvent.violated(
                  method, method.getFullName() + " hands on a " + type.getSimpleName())));
        }
      });

  /** A network is generated code. Nothing in the runtime may walk over layers, so nothing may hold several. */
  @ArchTest
  static final ArchRule noTypeHoldsAListOfLayers =
      fields().should(new ArchCondition<>("hold no several layers") {
        @Override
        public void check(JavaField field, ConditionEvents events) {
          boolean several = field.getRawType().isArray() || field.getRawType().isAssignableTo(Iterable.class)
              || field.getRawType().isAssignableTo(java.util.Map.class);
          boolean layers = field.getType().getAllInvolvedRawTypes().stream().anyMatch(ArchitectureTest::isLayer);
          if (several && layers) {
            events.add(SimpleConditionEvent.violated(field, field.getFullName() + " holds several layers"));
          }
        }
      });

  /**
   * Measured properties of a layer (LayerHealth) compute nothing; what computes would be called a layer or operation.
   */
  private static boolean isLayer(JavaClass type) {
    String name = type.getBaseComponentType().getSimpleName();
    return name.endsWith("Layer") || name.endsWith("Operation") || name.equals("Dense") || name.equals("TrainableNetwork");
  }

  @ArchTest
  static void noPackageOrClassIsAHoldall(JavaClasses all) {
    Set<String> words = Set.of("util", "common", "helper", "impl", "manager", "misc");
    for (JavaClass type : all) {
      String path = type.getName().toLowerCase(java.util.Locale.ROOT);
      assertThat(words).as(type.getName()).noneMatch(word -> path.matches("(.*[.$])?\\w*" + word + "s?([.$].*)?"));
    }
  }

  @ArchTest
  static void everyPackageSaysWhatLivesThere(JavaClasses all) {
    Set<JavaPackage> packages = all.stream().map(JavaClass::getPackage).collect(java.util.stream.Collectors.toSet());
    assertThat(packages).hasSizeGreaterThan(5).allSatisfy(found ->
        assertThat(Files.exists(Path.of("src/main/java", found.getName().replace('.', '/'), "package-info.java")))
            .as(found.getName()).isTrue());
  }
}
