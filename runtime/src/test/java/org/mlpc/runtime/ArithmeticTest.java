package org.mlpc.runtime;

import static com.tngtech.archunit.lang.conditions.ArchConditions.never;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Operations whose bits differ between JDKs, machines or lanes stand nowhere in the byte code. */
class ArithmeticTest {

  private static final JavaClasses RUNTIME =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mlpc.runtime");

  private static final Set<String> UNSPECIFIED = Set.of(
      "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan",
      "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "cbrt", "hypot");
  private static final Set<String> INEXACT = Set.of("EXP", "EXPM1", "LOG", "LOG10", "LOG1P", "POW", "SIN", "COS", "TAN",
      "ASIN", "ACOS", "ATAN", "ATAN2", "SINH", "COSH", "TANH", "CBRT", "HYPOT", "F2I", "F2L", "D2I", "D2L");
  private static final Set<String> ORDERED =
      Set.of("reduceLanes", "reduceLanesToLong", "convert", "convertShape", "castShape");

  @Test
  void transcendentalsOfMathAreNotUsed() {
    forbid(new DescribedPredicate<>("Math's transcendental functions (StrictMath's have specified bits)") {
      @Override
      public boolean test(JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(Math.class) && UNSPECIFIED.contains(access.getName());
      }
    });
  }

  @Test
  void vectorsDoNotComputeWhatTheLibraryRounds() {
    forbid(new DescribedPredicate<>("lane-wise transcendental functions and conversions to integers") {
      @Override
      public boolean test(JavaAccess<?> access) {
        return access instanceof JavaFieldAccess && access.getTargetOwner().getSimpleName().equals("VectorOperators")
            && INEXACT.contains(access.getName());
      }
    });
  }

  @Test
  void vectorsAreNotSummedAcrossLanes() {
    forbid(new DescribedPredicate<>("sums across lanes, whose order is not specified, and conversions") {
      @Override
      public boolean test(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getSimpleName();
        // Integers are exact, whatever the order.
        boolean exact = owner.equals("IntVector") || owner.equals("LongVector");
        return access instanceof JavaMethodCall
            && access.getTargetOwner().getPackageName().equals("jdk.incubator.vector")
            && ORDERED.contains(access.getName()) && !(exact && access.getName().startsWith("reduceLanes"));
      }
    });
  }

  private static void forbid(DescribedPredicate<JavaAccess<?>> forbidden) {
    ArchRuleDefinition.classes().should(never(ArchConditions.accessTargetWhere(forbidden))).check(RUNTIME);
  }
}
