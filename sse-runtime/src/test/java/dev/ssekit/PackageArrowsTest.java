package dev.ssekit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know which: {@code event <- spi <- memory} and so on, up to jaxrs. */
class PackageArrowsTest {
  private static final JavaClasses RUNTIME =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.ssekit");

  @Test
  void goOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.ssekit..")
        .optionalLayer("annotations")
        .definedBy("dev.ssekit.annotations..")
        .layer("event")
        .definedBy("dev.ssekit.event..")
        .layer("spi")
        .definedBy("dev.ssekit.spi..")
        .optionalLayer("redis")
        .definedBy("dev.ssekit.redis..")
        .layer("admission")
        .definedBy("dev.ssekit.admission..")
        .layer("memory")
        .definedBy("dev.ssekit.memory..")
        .layer("wire")
        .definedBy("dev.ssekit.wire..")
        .layer("delivery")
        .definedBy("dev.ssekit.delivery..")
        .layer("hub")
        .definedBy("dev.ssekit.hub..")
        .layer("client")
        .definedBy("dev.ssekit.client..")
        .layer("jaxrs")
        .definedBy("dev.ssekit.jaxrs..")
        .whereLayer("event")
        .mayNotAccessAnyLayer()
        .whereLayer("admission")
        .mayNotAccessAnyLayer()
        .whereLayer("client")
        .mayNotAccessAnyLayer()
        .whereLayer("client")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("spi")
        .mayOnlyAccessLayers("event")
        .whereLayer("memory")
        .mayOnlyAccessLayers("event", "spi")
        .whereLayer("redis")
        .mayOnlyAccessLayers("event", "spi")
        .whereLayer("wire")
        .mayOnlyAccessLayers("event")
        .whereLayer("delivery")
        .mayOnlyAccessLayers("annotations", "event", "spi", "wire")
        .whereLayer("hub")
        .mayOnlyAccessLayers(
            "annotations", "admission", "event", "spi", "wire", "memory", "redis", "delivery")
        .whereLayer("jaxrs")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(RUNTIME);
  }

  @Test
  void makeNoCircle() {
    slices().matching("dev.ssekit.(*)..").should().beFreeOfCycles().check(RUNTIME);
  }

  @Test
  void leaveJakartaAndJerseyToJaxrs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.ssekit.jaxrs..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "javax..", "org.glassfish..", "org.jvnet..")
        .check(RUNTIME);
  }

  @Test
  void leaveJsonToTheWireTheHubJaxrsAndTheClient() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.ssekit.wire..",
            "dev.ssekit.hub..",
            "dev.ssekit.jaxrs..",
            "dev.ssekit.redis..",
            "dev.ssekit.client..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..")
        .check(RUNTIME);
  }

  @Test
  void areNullMarkedEach() {
    Set<JavaPackage> packages = RUNTIME.getPackage("dev.ssekit").getSubpackagesInTree();
    assertThat(packages).hasSizeGreaterThanOrEqualTo(7);
    for (JavaPackage each : packages) {
      if (each.getName().equals("dev.ssekit.annotations")) {
        continue;
      }
      assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue();
    }
  }
}
