package se.budkavle.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Checks with ArchUnit which packages of the imitated Discord may depend on each other, on other modules and on
 * libraries. Also checks that no class reads the system clock directly.
 */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.budkavle.sandbox");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("se.budkavle.sandbox.(*)").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.sandbox.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.budkavle.sandbox")
                .check(CLASSES);
    }

    @Test
    void theSandboxDependsOnNeitherBotNorStorage() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.budkavle.storage..", "se.budkavle.bot..", "org.springframework..", "net.dv8tion..")
                .check(CLASSES);
    }

    @Test
    void theWorkspacePackageDoesNotUseHttp() {
        classes()
                .that()
                .resideInAPackage("..workspace")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "tools.jackson..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "..sandbox.json",
                        "..sandbox.workspace")
                .check(CLASSES);
    }

    @Test
    void onlyTheMailPackageUsesMailLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sandbox.mail")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.subethamail..", "jakarta.mail..")
                .check(CLASSES);
    }

    @Test
    void theSystemClockIsNotReadDirectly() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
