package se.budkavle.bot.feature.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.Kind;
import se.budkavle.storage.plan.Goal;

class CatalogueTest {

    private static final Path SHIPPED = Path.of("../config/catalogue");

    @Test
    void theShippedCatalogueContainsThePlanOf2016AndTheDocumentedNetworks() {
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

    private record Expected(String id, int goals, int activities, int projects) {}
}
