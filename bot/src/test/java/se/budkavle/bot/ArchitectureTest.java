package se.budkavle.bot;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.RightsCheck;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Permissions;
import se.budkavle.storage.directory.Person;

class ArchitectureTest {

    private static final int MANY_FIELDS = 7;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            // Omits the classes that the template engine jte generates from the web pages' templates.
            .withImportOption(location -> !location.contains("/Jte"))
            .importPackages("se.budkavle");

    @Test
    void eachThirdPartyLibraryIsUsedInItsOwnPackageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.discord.jda..")
                .and()
                .resideInAPackage("se.budkavle.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.dv8tion..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.discord.javacord..")
                .and()
                .resideInAPackage("se.budkavle.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.javacord..",
                        "com.neovisionaries..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.discord..")
                .and()
                .resideInAPackage("se.budkavle.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.schedule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.quartz..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.rhythm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dmfs..", "de.focus_shift..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.paper..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.paper..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.mail..")
                .and()
                .resideInAPackage("se.budkavle.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "org.simplejavamail..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.paper..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dhatim..",
                        "org.apache.commons.csv..",
                        "org.apache.commons.compress..",
                        "com.fasterxml.aalto..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.text.markdown..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.commonmark..", "org.owasp..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.feature.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.snakeyaml..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.feature.calendar..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("net.fortuna.ical4j..")
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.budkavle.bot.feature.newsletter.AtomFeed")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.rometools..", "org.jdom2..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..bot.web..")
                .and()
                .resideInAPackage("se.budkavle.bot..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.jetty..",
                        "jakarta.servlet..",
                        "gg.jte..",
                        "io.github.bucket4j..",
                        "org.springframework.web.servlet..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("..storage.jdbc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sqlite..", "org.postgresql..", "org.springframework.data.jdbc.core.dialect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.zaxxer.hikari.HikariDataSource")
                .check(without("se.budkavle.storage.StorageConfiguration"));
    }

    /**
     * Checks that only the package {@code delivery} uses a person's chat account. The package {@code delivery} replaces
     * an absent person by a stand-in before mentioning anybody, but other code might mention the absent person.
     */
    @Test
    void onlyTheDeliveryPackageReadsTheAccountIdOfAPerson() {
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot..")
                .and()
                .resideOutsideOfPackage("se.budkavle.bot.delivery")
                .should()
                .accessTargetWhere(target(owner(type(Person.class))).and(target(name("accountId"))))
                .check(HOUSE);
    }

    @Test
    void featurePackagesDependNeitherOnEachOtherNorOnDiscordAdapters() {
        slices().matching("se.budkavle.bot.feature.(*)..")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot.feature..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.budkavle.bot.discord..", "se.budkavle.bot.tryout..", "se.budkavle.sandbox..")
                .check(HOUSE);
    }

    @Test
    void onlyTheTryoutPackageDependsOnFeaturePackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("se.budkavle.bot.feature..", "se.budkavle.bot.tryout")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.budkavle.bot.feature..")
                .check(HOUSE);
    }

    /**
     * Checks that no top-level class of a feature is public. The package {@code catalogue} is an exception, because the
     * start of the local Discord imitation (sandbox) uses it to read the YAML files with organisations, networks and
     * plans.
     */
    @Test
    void featurePackagesHaveNoPublicTypes() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.feature..")
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .and()
                .resideOutsideOfPackage("se.budkavle.bot.feature.catalogue")
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    /** Checks that a package which only groups other packages contains no class itself. */
    @Test
    void packagesThatOnlyGroupSubpackagesContainNoClasses() {
        noClasses()
                .should()
                .resideInAnyPackage("se.budkavle.bot.feature", "se.budkavle.bot.discord", "se.budkavle.bot.view")
                .check(HOUSE);
    }

    @Test
    void theChatPackageDependsOnNoStorageDiscordDeliveryOrSchedulePackage() {
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot.chat")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.budkavle.storage.*..",
                        "se.budkavle.bot.discord..",
                        "se.budkavle.bot.delivery..",
                        "se.budkavle.bot.schedule..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("se.budkavle.bot.text", "se.budkavle.bot.schedule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.budkavle.storage..", "se.budkavle.bot.chat..", "se.budkavle.bot.delivery..")
                .check(HOUSE);
    }

    @Test
    void onlyTheRightsPackageReadsPermissions() {
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot..")
                .and()
                .resideOutsideOfPackage("se.budkavle.bot.rights")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Permissions.class, PermissionLookup.class)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot..")
                .and()
                .resideOutsideOfPackages("se.budkavle.bot.rights", "se.budkavle.bot.chat")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RightsCheck.class)
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.rights")
                .should()
                .onlyDependOnClassesThat(inTheHouse()
                        .negate()
                        .or(resideInAnyPackage(
                                "se.budkavle.bot.rights", "se.budkavle.bot.chat", "se.budkavle.storage..")))
                .check(HOUSE);
    }

    @Test
    void theLookupPackageDependsOnNoFeaturePackage() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.lookup")
                .should()
                .onlyDependOnClassesThat(inTheHouse()
                        .negate()
                        .or(resideInAnyPackage(
                                "se.budkavle.bot.lookup",
                                "se.budkavle.bot.chat",
                                "se.budkavle.bot.rights",
                                "se.budkavle.bot.text.date",
                                "se.budkavle.bot.text",
                                "se.budkavle.storage..")))
                .check(HOUSE);
    }

    @Test
    void theMarkdownPackageDependsOnTheTextPackageOnly() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.text.markdown")
                .should()
                .onlyDependOnClassesThat(inTheHouse()
                        .negate()
                        .or(resideInAnyPackage("se.budkavle.bot.text.markdown", "se.budkavle.bot.text")))
                .check(HOUSE);
    }

    @Test
    void theTextPackageDependsOnNoOtherPackageOfTheBot() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.text")
                .should()
                .onlyDependOnClassesThat(inTheHouse().negate().or(resideInAPackage("se.budkavle.bot.text")))
                .check(HOUSE);
    }

    @Test
    void thePaperPackageDependsOnlyOnThreeNamedClassesOfOtherPackages() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.paper")
                .should()
                .onlyDependOnClassesThat(inTheHouse()
                        .negate()
                        .or(resideInAPackage("se.budkavle.bot.paper"))
                        .or(type(Refusal.class))
                        .or(type(InvisibleCharacterFilter.class))
                        .or(type(TextShortener.class)))
                .check(HOUSE);
    }

    @Test
    void theDiscordAdaptersDoNotDependOnEachOther() {
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot.discord.wire")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.budkavle.bot.discord.jda..", "se.budkavle.bot.discord.javacord..")
                .check(HOUSE);
        slices().matching("se.budkavle.bot.discord.(jda|javacord)")
                .should()
                .notDependOnEachOther()
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot.chat")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.budkavle.bot.discord..")
                .check(HOUSE);
    }

    @Test
    void theDateAndRecurrencePackagesDependOnTextAndRefusalClassesOnly() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.text.date")
                .should()
                .onlyDependOnClassesThat(inTheHouse()
                        .negate()
                        .or(resideInAnyPackage("se.budkavle.bot.text.date", "se.budkavle.bot.text"))
                        .or(type(Refusal.class))
                        .or(type(TextShortener.class)))
                .check(HOUSE);
        classes()
                .that()
                .resideInAPackage("se.budkavle.bot.rhythm")
                .should()
                .onlyDependOnClassesThat(inTheHouse()
                        .negate()
                        .or(resideInAnyPackage(
                                "se.budkavle.bot.rhythm", "se.budkavle.bot.text.date", "se.budkavle.bot.text"))
                        .or(type(Refusal.class)))
                .check(HOUSE);
    }

    @Test
    void theStorageAndSandboxModulesDependNeitherOnEachOtherNorOnTheBot() {
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.storage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.budkavle.bot..", "se.budkavle.sandbox..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.budkavle.bot..", "se.budkavle.storage..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("se.budkavle.bot..")
                .and()
                .doNotHaveFullyQualifiedName("se.budkavle.bot.tryout.SandboxStart")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.budkavle.sandbox..")
                .check(HOUSE);
    }

    /**
     * Checks that each storage record with seven or more fields has only one method that copies it with changes. A new
     * database column then needs an edit in only one place.
     */
    @Test
    void aRecordWithManyFieldsHasOneCopyMethod() {
        classes()
                .that()
                .resideInAPackage("se.budkavle.storage..")
                .and()
                .areRecords()
                .should(copyThemselvesInOneMethod())
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCyclicDependencies() {
        slices().matching("se.budkavle.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    /**
     * Checks that source files do not depend on each other in a cycle. Two cycles are allowed: between the entries of
     * the catalogue's YAML files and their values, and between phrases and their arguments, which can be phrases.
     */
    @Test
    void sourceFilesHaveNoCyclicDependencies() {
        slices().assignedFrom(eachFileByItself())
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        name("se.budkavle.bot.feature.catalogue.CatalogueValueReader"),
                        name("se.budkavle.bot.feature.catalogue.CatalogueEntryReader"))
                .ignoreDependency(nameStartingWith("se.budkavle.bot.text.PhraseArgument"), type(Phrase.class))
                .check(HOUSE.that(resideInAPackage("se.budkavle.bot..")));
    }

    /**
     * Checks that only named classes read the computer's clock. The configurations and the start of the sandbox choose
     * the clock for all others, the restore command runs without a configuration, and an interaction must be answered
     * within seconds of real time.
     */
    @Test
    void theCurrentTimeIsReadOnlyThroughAClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("se.budkavle.bot.BotConfiguration")
                .and()
                .doNotHaveFullyQualifiedName("se.budkavle.storage.jdbc.SqliteConfiguration")
                .and()
                .doNotHaveFullyQualifiedName("se.budkavle.bot.RestoreCommand")
                .and()
                .doNotHaveFullyQualifiedName("se.budkavle.sandbox.Sandbox")
                .and()
                .doNotHaveFullyQualifiedName("se.budkavle.sandbox.workspace.Interactions")
                .should()
                .accessTargetWhere(readsTheComputersClock())
                .check(HOUSE);
    }

    @Test
    void noFieldIsAnnotatedWithAutowired() {
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .check(HOUSE);
    }

    @Test
    void noClassNameHasAVagueEndingSuchAsManager() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|DTO)")
                .check(HOUSE);
    }

    @Test
    void classesWithButtonHandlersAreNotTransactional() {
        classes()
                .that()
                .implement(Presses.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(HOUSE);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .implement(Presses.class)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .check(HOUSE);
    }

    private static ArchCondition<JavaClass> copyThemselvesInOneMethod() {
        return new ArchCondition<>("copy themselves in one method") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                var copying = one.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().equals(one) && call.getOrigin() instanceof JavaMethod)
                        .map(call -> (JavaMethod) call.getOrigin())
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .distinct()
                        .toList();
                boolean many = one.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .count()
                        >= MANY_FIELDS;
                events.add(new SimpleConditionEvent(
                        one, !many || copying.size() <= 1, one.getName() + " copies itself in " + copying));
            }
        };
    }

    private static SliceAssignment eachFileByItself() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass one) {
                return SliceIdentifier.of(one.getFullName().replaceFirst("\\$.*", ""));
            }

            @Override
            public String getDescription() {
                return "each file by itself";
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheComputersClock() {
        return DescribedPredicate.describe("reads the computer's clock", access -> {
            var owner = access.getTargetOwner();
            var called = access.getTarget().getName();
            return owner.getPackageName().equals("java.time") && called.equals("now")
                    || owner.isAssignableTo(Clock.class) && called.matches("system.*|tick[A-Z].*")
                    || owner.isEquivalentTo(InstantSource.class) && called.equals("system")
                    || owner.isEquivalentTo(System.class) && called.equals("currentTimeMillis");
        });
    }

    private static DescribedPredicate<JavaClass> inTheHouse() {
        return resideInAPackage("se.budkavle..");
    }

    private static JavaClasses without(String name) {
        return HOUSE.that(DescribedPredicate.describe(
                "not " + name, one -> !one.getFullName().equals(name)));
    }
}
