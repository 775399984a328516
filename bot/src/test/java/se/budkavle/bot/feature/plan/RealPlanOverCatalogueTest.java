package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.feature.catalogue.Catalogue;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Plan;
import se.budkavle.storage.plan.PlanChanges;

/**
 * Tests the import of the real plan of 2016 if the bot already has the plan, networks and organisations of the
 * catalogue's YAML files. The plan is imported both for 2016 and for the following year.
 */
class RealPlanOverCatalogueTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    private final Catalogue catalogue = Catalogue.read(Path.of("../config/catalogue"));
    private final PlanContents shipped = new PlanContents(
            catalogue.plans().get(0).goals(), catalogue.plans().get(0).activities());
    private final Map<String, Activity> known = byCode(shipped.activities());
    private PlanDraft draft;

    @BeforeEach
    void readThePlan() throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/source/verksamhetsplan-2016.txt"))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), "The real plan of 2016 is not beside this checkout");
        draft = new PlanFileReader(AreaNames.NONE).read("verksamhetsplan-2016.txt", Files.readAllBytes(file.get()));
    }

    @Test
    void importingTheRealPlanKeepsTitlesGoalsCodesAndNetworksOfTheCatalogue() {
        var told = match(Plan.of(2016, "Verksamhetsplan 2016"), shipped, PlanContents.NONE)
                .tell(draft);
        assertThat(told.goals())
                .extracting(Goal::code)
                .containsExactlyElementsOf(
                        shipped.goals().stream().map(Goal::code).toList());
        assertThat(told.activities())
                .extracting(Activity::code)
                .containsExactlyElementsOf(
                        shipped.activities().stream().map(Activity::code).toList());
        assertThat(told.activities()).allSatisfy(one -> {
            assertThat(one.title()).isEqualTo(known.get(one.code()).title());
            assertThat(one.goalId()).isEqualTo(known.get(one.code()).goalId());
            assertThat(one.networkId()).isEqualTo(known.get(one.code()).networkId());
            assertThat(one.respondents()).isEqualTo(known.get(one.code()).respondents());
        });
        assertThat(told.proposals()).isEmpty();
        var revision = PlanChanges.of(shipped.goals(), shipped.activities(), told.goals(), told.activities(), NOW);
        assertThat(revision.changes())
                .hasSize(43 + 156)
                .allMatch(change -> change.wording() != null && change.before().equals(change.after()));
        assertThat(told.lacking()).extracting(Goal::code).containsExactly("S10", "M14", "M15");
        assertThat(wording(told, "R19.2")).isEqualTo("Rehab.");
        assertThat(wording(told, "S8.6")).startsWith("Stödja socialtjänsternas utvecklingsprocesser");
    }

    @Test
    void partnersAndFundersReadFromTheTextEqualThoseInTheCatalogue() {
        var told = match(Plan.of(2016, "Verksamhetsplan 2016"), shipped, PlanContents.NONE)
                .tell(draft);
        assertThat(told.activities())
                .filteredOn(one -> !one.parties().isEmpty())
                .extracting(Activity::code, Activity::partners, Activity::funder)
                .containsExactly(
                        tuple("S1.1", "kommunerna", null),
                        tuple("R1.2", "FoU", null),
                        tuple("R3.3", "landstinget", null),
                        tuple("R7.4", "Sundsvall, Örnsköldsviks och Umeå kommun", "EU"),
                        tuple("R8.3", "nätverket ERNACT", null),
                        tuple("M2.2", "Länsstyrelsen", null),
                        tuple("M3.2", "fem kommuner och landstinget", null),
                        tuple("M3.11", "Landstinget Västernorrland", null),
                        tuple("M3.8", "länets kommuner samt Landstinget", null));
        assertThat(told.activities())
                .filteredOn(one -> !one.parties().isEmpty())
                .allSatisfy(one -> assertThat(known.get(one.code()).parties())
                        .as(one.code())
                        .isEqualTo(one.parties()));
    }

    @Test
    void importingTheSamePlanAgainChangesNothing() {
        var told = match(Plan.of(2016, "Verksamhetsplan 2016"), shipped, PlanContents.NONE)
                .tell(draft);
        var once = PlanChanges.of(shipped.goals(), shipped.activities(), told.goals(), told.activities(), NOW);
        var stored = new PlanContents(
                with(shipped.goals(), once.goals(), Goal::id),
                with(shipped.activities(), once.activities(), Activity::id));
        var again = match(Plan.of(2016, "Verksamhetsplan 2016"), stored, PlanContents.NONE)
                .tell(draft);
        assertThat(PlanChanges.of(stored.goals(), stored.activities(), again.goals(), again.activities(), NOW)
                        .changes())
                .isEmpty();
    }

    @Test
    void theNextPlanProposesNetworksAndRespondentsByCodeForUnknownTitles() {
        var told = match(Plan.of(2017, "Verksamhetsplan 2017"), PlanContents.NONE, shipped)
                .tell(draft);
        assertThat(told.goals())
                .extracting(Goal::code)
                .containsExactlyElementsOf(
                        shipped.goals().stream().map(Goal::code).toList());
        assertThat(told.activities()).hasSize(157).allSatisfy(one -> {
            assertThat(one.planId()).isEqualTo("2017");
            assertThat(one.networkId()).isEqualTo(known.get(one.code()).networkId());
            assertThat(one.respondents()).isEqualTo(known.get(one.code()).respondents());
            assertThat(one.goalId()).isEqualTo(known.get(one.code()).goalId().replace("2016", "2017"));
        });
        assertThat(told.proposals()).hasSize(157);
    }

    @Test
    void theNextPlanRecognisesUnchangedTextsAndKeepsTheirShortTitles() {
        var told = match(Plan.of(2016, "Verksamhetsplan 2016"), shipped, PlanContents.NONE)
                .tell(draft);
        var next = match(
                        Plan.of(2017, "Verksamhetsplan 2017"),
                        PlanContents.NONE,
                        new PlanContents(told.goals(), told.activities()))
                .tell(draft);
        assertThat(next.proposals()).hasSize(157).allMatch(one -> one.reason() == AssignmentProposal.Reason.SAME_WORDS);
        assertThat(next.activities())
                .allSatisfy(one ->
                        assertThat(one.title()).isEqualTo(known.get(one.code()).title()));
    }

    private PlanMatcher match(Plan plan, PlanContents stored, PlanContents before) {
        return new PlanMatcher(
                plan,
                catalogue.areas(),
                stored,
                before,
                ActivityDraft::network,
                (activity, draft) -> activity.answeredBy(draft.responsible()));
    }

    private static <T> List<T> with(List<T> before, List<T> saved, Function<T, String> id) {
        var byId = before.stream()
                .collect(Collectors.toMap(id, Function.identity(), (a, b) -> b, java.util.LinkedHashMap::new));
        saved.forEach(one -> byId.put(id.apply(one), one));
        return List.copyOf(byId.values());
    }

    private static String wording(PlanMatcher told, String code) {
        return byCode(told.activities()).get(code).wording();
    }

    private static Map<String, Activity> byCode(List<Activity> some) {
        return some.stream().collect(Collectors.toMap(Activity::code, Function.identity()));
    }
}
