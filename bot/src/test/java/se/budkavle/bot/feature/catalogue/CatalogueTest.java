package se.budkavle.bot.feature.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.Kind;
import se.budkavle.storage.plan.Goal;

class CatalogueTest {

    private static final Path SHIPPED = Path.of("../config/catalogue");

    @TempDir
    private Path folder;

    @Test
    void theShippedCatalogueHoldsThePlanOf2016AndTheDocumentedNetworks() {
        var catalogue = Catalogue.read(SHIPPED);
        assertThat(catalogue.networks()).hasSizeGreaterThanOrEqualTo(30);
        var council = catalogue.compositions().stream()
                .filter(one -> one.networkId().equals("hallbarhetsradet"))
                .findFirst();
        assertThat(council.orElseThrow().seats()).hasSize(16);
        var plan = catalogue.plans().get(0);
        for (var area : List.of(
                new Expected("social", 10, 59, 2),
                new Expected("regional", 21, 55, 5),
                new Expected("miljo", 15, 25, 11))) {
            var goals = plan.goals().stream()
                    .filter(goal -> goal.areaId().equals(area.id))
                    .map(Goal::id)
                    .toList();
            assertThat(goals).as(area.id).hasSize(area.goals);
            var carried = plan.activities().stream()
                    .filter(one -> goals.contains(one.goalId()))
                    .toList();
            assertThat(carried).filteredOn(one -> one.kind() == Kind.ACTIVITY).hasSize(area.activities);
            assertThat(carried).filteredOn(one -> one.kind() == Kind.PROJECT).hasSize(area.projects);
        }
        assertThat(plan.activities()).extracting(Activity::title).allMatch(title -> title.length() <= 94);
        assertThat(plan.activities()).extracting(Activity::networkId).doesNotContainNull();
    }

    @Test
    void aMistakeIsNamedWithItsFileAndPlace() throws IOException {
        copyShipped();
        replace("networks.yaml", "area: social", "area: socialt");
        assertThatThrownBy(() -> Catalogue.read(folder))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining("networks.yaml")
                .hasMessageContaining("there is no area socialt");
        copyShipped();
        replace("areas.yaml", "letter:", "leter:");
        assertThatThrownBy(() -> Catalogue.read(folder))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining("areas.yaml")
                .hasMessageContaining("line");
        copyShipped();
        replace("plan-2016.yaml", "code: S2\n", "code: S1\n");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("S1 stands 2 times");
        copyShipped();
        replace("networks.yaml", "months: [3]", "months: [13]");
        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("hallbarhetsradet")
                .hasMessageContaining("13");
        copyShipped();
        replace("networks.yaml", "proposed: [notice-days", "proposed: [notisdagar");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("notisdagar");
        copyShipped();
        replace("plan-2016.yaml", "code: social-1\n", "code: social-2\n");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("social-2 stands 2 times");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisations.yaml | name: Timrå kommun | name: Timrå kommun\\n    name: Något annat | Duplicate, name, line",
                "organisations.yaml | short: Timrå | short: | timra, short is empty, line",
                "organisations.yaml | name: Timrå kommun | name: '\u3164' | timra, name is empty, line",
                "organisations.yaml | short: Timrå | short: Timrå kommun med alla bolag och förbund | timra, short has 39 characters, line",
                "organisations.yaml | id: timra | id: solleftea | solleftea, stands twice, line",
                "areas.yaml | id: miljo | id: social | social, stands twice, line",
                "areas.yaml | letter: M | letter: S | the letter S stands twice, line",
                "areas.yaml | areas: | areas:\\n  - | areas has nothing in entry 1",
                "networks.yaml | kind: officials | kind: officers | officers is none of, officials, line",
                "networks.yaml | networks: | networks:\\n  - | networks has nothing in entry 1",
                "networks.yaml | id: socialkola | id: socialchefer | socialchefer, stands twice, line",
                "networks.yaml | minutes: 5 | minutes: 5.5 | Integer, line",
                "networks.yaml | minutes: 5 | minutes: -5 | agenda.minutes-range, line"
            })
    void aMistakeInAnEntryIsNamedWithItsFileAndLine(String file, String what, String by, String named)
            throws IOException {
        copyShipped();
        replace(file, what, by.replace("\\n", "\n"));
        var thrown = assertThatThrownBy(() -> Catalogue.read(folder))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining(file);
        for (var part : named.split(",")) {
            thrown.hasMessageContaining(part.strip());
        }
    }

    @Test
    void emptyFilesAndTwoPlansOfAYearAreMistakes() throws IOException {
        copyShipped();
        Files.writeString(folder.resolve("areas.yaml"), "areas:\n");
        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("areas.yaml")
                .hasMessageContaining("areas is empty");
        Files.writeString(folder.resolve("areas.yaml"), "# nothing\n");
        assertThatThrownBy(() -> Catalogue.read(folder))
                .isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining("areas.yaml");
        copyShipped();
        Files.copy(folder.resolve("plan-2016.yaml"), folder.resolve("plan-utkast.yaml"));
        assertThatThrownBy(() -> Catalogue.read(folder))
                .hasMessageContaining("plan-utkast.yaml")
                .hasMessageContaining("a plan of 2016 too");
    }

    @Test
    void atTheFirstStartTheMistakeIsToldInWords() {
        var mistake = new CatalogueMistake(Path.of("areas.yaml"), "areas is empty", null);
        var analysis = new MistakeAnalyzer().analyze(new IllegalStateException(mistake));
        assertThat(analysis.getDescription()).contains("areas.yaml", "areas is empty");
        assertThat(analysis.getAction()).isNotBlank();
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(MistakeAnalyzer.class);
    }

    private record Expected(String id, int goals, int activities, int projects) {}

    private void copyShipped() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            for (var file : files.toList()) {
                Files.write(folder.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    private void replace(String file, String what, String by) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(what);
        Files.writeString(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(what), by));
    }
}
