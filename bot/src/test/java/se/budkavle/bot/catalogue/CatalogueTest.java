package se.budkavle.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        var council = catalogue.compositions().stream().filter(one -> one.networkId().equals("hallbarhetsradet")).findFirst();
        assertThat(council.orElseThrow().seats()).hasSize(16);
        var plan = catalogue.plans().get(0);
        for (var area : List.of(new Expected("social", 10, 59, 2), new Expected("regional", 21, 55, 5),
                new Expected("miljo", 15, 25, 11))) {
            var goals = plan.goals().stream().filter(goal -> goal.areaId().equals(area.id)).map(Goal::id).toList();
            assertThat(goals).as(area.id).hasSize(area.goals);
            var carried = plan.activities().stream().filter(one -> goals.contains(one.goalId())).toList();
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
        assertThatThrownBy(() -> Catalogue.read(folder)).isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining("networks.yaml").hasMessageContaining("there is no area socialt");
        copyShipped();
        replace("areas.yaml", "letter:", "leter:");
        assertThatThrownBy(() -> Catalogue.read(folder)).isInstanceOf(CatalogueMistake.class)
                .hasMessageContaining("areas.yaml").hasMessageContaining("line");
        copyShipped();
        replace("plan-2016.yaml", "code: S2\n", "code: S1\n");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("S1 stands 2 times");
        copyShipped();
        replace("networks.yaml", "months: [3]", "months: [13]");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("hallbarhetsradet")
                .hasMessageContaining("13");
        copyShipped();
        replace("networks.yaml", "proposed: [notice-days", "proposed: [notisdagar");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("notisdagar");
        copyShipped();
        replace("plan-2016.yaml", "code: social-1\n", "code: social-2\n");
        assertThatThrownBy(() -> Catalogue.read(folder)).hasMessageContaining("social-2 stands 2 times");
    }

    private record Expected(String id, int goals, int activities, int projects) { }

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
