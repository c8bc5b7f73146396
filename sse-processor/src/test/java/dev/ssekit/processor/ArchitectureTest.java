package dev.ssekit.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.lang.model.element.Modifier;

@AnalyzeClasses(packages = "dev.ssekit.processor", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule ARROWS_POINT_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("root")
          .definedBy("dev.ssekit.processor")
          .layer("read")
          .definedBy("..read")
          .layer("validate")
          .definedBy("..validate")
          .layer("write")
          .definedBy("..write")
          .layer("document")
          .definedBy("..document")
          .layer("lock")
          .definedBy("..lock")
          .layer("schema")
          .definedBy("..schema")
          .layer("write.typescript")
          .definedBy("..write.typescript")
          .layer("model")
          .definedBy("..model")
          .layer("diagnostic")
          .definedBy("..diagnostic")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("validate")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("write")
          .mayOnlyBeAccessedByLayers("root", "write.typescript")
          .whereLayer("write.typescript")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("document")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("lock")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("schema")
          .mayOnlyBeAccessedByLayers("document", "lock")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers(
              "root", "read", "validate", "write", "write.typescript", "document", "lock", "schema")
          .whereLayer("diagnostic")
          .mayOnlyBeAccessedByLayers("root", "read", "validate", "model", "lock");

  @ArchTest
  static final ArchRule AFTER_READING_THE_COMPILER_IS_OUT_OF_SIGHT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..model", "..validate", "..write..", "..document", "..lock", "..schema")
          .should()
          .dependOnClassesThat(
              resideInAPackage("javax.lang.model..").and(not(type(Modifier.class))));
}
