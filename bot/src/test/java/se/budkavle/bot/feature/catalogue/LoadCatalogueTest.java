package se.budkavle.bot.feature.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.feature.catalogue.Catalogue.PlanTold;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.agenda.StandingItem;
import se.budkavle.storage.agenda.StandingItems;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkComposition;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Activity.Kind;
import se.budkavle.storage.plan.ActivityParties;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.plan.OverallGoal;
import se.budkavle.storage.plan.OverallGoals;
import se.budkavle.storage.plan.PlanChanges;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.tag.Tag;
import se.budkavle.storage.tag.TagContribution;
import se.budkavle.storage.tag.TagLookup;
import se.budkavle.storage.tag.Tags;

class LoadCatalogueTest {

    private static final Catalogue SHIPPED = Catalogue.read(Path.of("../config/catalogue"));

    private final Workplace work = Workplace.fresh();
    private final CatalogueComparer comparer = work.get(CatalogueComparer.class);
    private final CatalogueRecorder recorder = work.get(CatalogueRecorder.class);
    private final Activities activities = work.get(Activities.class);

    @Test
    void loadingTheSameCatalogueAgainChangesNothing() {
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(comparer.difference(SHIPPED).changes()).isEmpty();
    }

    @Test
    void loadingTheCatalogueKeepsANetworksChannelAndRespondents() {
        var channel = work.get(Networks.class)
                .findById("hallbarhetsradet")
                .orElseThrow()
                .channelId();
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(work.get(Networks.class)
                        .findById("hallbarhetsradet")
                        .orElseThrow()
                        .channelId())
                .isEqualTo(channel);
        work.as("Förvaltare").runs("plan assign", Map.of("activity", "S1.1", "organisations", "timra"));
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
        assertThat(activities.findById("2016-S1.1").orElseThrow().organisationIds(java.util.Set.of()))
                .containsExactly("timra");
    }

    @Test
    void anEntryRemovedFromTheFilesEndsButIsNotDeleted() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var plan = SHIPPED.plans().get(0);
        var without = new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                SHIPPED.tags(),
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                List.of(new PlanTold(
                        plan.plan(),
                        plan.overallGoals(),
                        plan.goals(),
                        plan.activities().stream()
                                .filter(one -> !one.code().equals("S1.1"))
                                .toList())));
        var difference = comparer.difference(without);
        assertThat(difference.changes())
                .extracting(CatalogueDifference.Change::id)
                .contains("S1.1");
        recorder.apply(difference, null);
        assertThat(activities.findById("2016-S1.1").orElseThrow().isAlive()).isFalse();
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(activities.findById("2016-S1.1").orElseThrow().isAlive()).isTrue();
    }

    @Test
    void loadingTheCatalogueUpdatesMeetingSettingsAndEndsRemovedStandingItems() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var council = work.get(AllNetworkSettings.class).of("hallbarhetsradet");
        assertThat(council.notices().noticeDays()).isEqualTo(14);
        assertThat(council.rhythms()).contains("mars, juni, september och december");
        var standing = work.get(StandingItems.class);
        assertThat(standing.findAllByNetworkIdOrderByPosition("hallbarhetsradet"))
                .extracting(StandingItem::section)
                .contains("Aktuella handlingsplaner", "Sekom Y");
        assertThat(standing.findAllByNetworkIdOrderByPosition("hallbarhetsradet"))
                .allMatch(StandingItem::proposed);
        var without = new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing().stream()
                        .filter(one -> !one.id().equals("hallbarhetsradet-it"))
                        .toList(),
                SHIPPED.tags(),
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                SHIPPED.plans());
        var difference = comparer.difference(without);
        assertThat(difference.changes())
                .extracting(CatalogueDifference.Change::id)
                .containsExactly("hallbarhetsradet-it");
        recorder.apply(difference, null);
        assertThat(standing.findAllByNetworkIdOrderByPosition("hallbarhetsradet"))
                .filteredOn(one -> !one.isAlive())
                .extracting(StandingItem::id)
                .containsExactly("hallbarhetsradet-it");
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
    }

    @Test
    void aChangedSettingIsShownWithItsKeyInTheFiles() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var settings = work.get(AllNetworkSettings.class);
        var council = settings.of("hallbarhetsradet");
        settings.save(council.withNotices(council.notices()
                        .withNoticeDays(30)
                        .withJulyPause(!council.notices().julyPause()))
                .withChairApproving(!council.chairApproves()));

        assertThat(comparer.difference(SHIPPED).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.fields())
                        .extracting(field -> field.name().arguments().get(0), ChangedFields.Field::before)
                        .containsExactlyInAnyOrder(
                                tuple("notice-days", "30"),
                                tuple(
                                        "july-pause",
                                        String.valueOf(!council.notices().julyPause())),
                                tuple("chair-approves", String.valueOf(!council.chairApproves()))));
    }

    @Test
    void theCommandAppliesOnlyTheDifferencesThatItHasShown() {
        var administrator = work.as("Förvaltare");
        var shown = administrator.runs("catalogue load");
        assertThat(shown.says()).contains("Katalogens filer:", "nya", "[Läs in]");
        assertThat(shown.presses("Läs in").says()).contains("Inläst:");
        assertThat(administrator.runs("catalogue load").says()).contains("säger detsamma");
        assertThat(shown.presses("Läs in").says()).contains("redan gjort");
    }

    @Test
    void aNetworkRemovedFromTheFilesEndsWhenTheChangesAreConfirmed() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var networks = work.get(Networks.class);
        var council = networks.findById("hallbarhetsradet").orElseThrow();
        networks.save(new Network(
                "forsvunnet",
                "Försvunnet",
                council.areaId(),
                council.kind(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                0));
        var shown = work.as("Förvaltare").runs("catalogue load");
        work.clock().forward(Duration.ofMinutes(5));
        assertThat(shown.presses("Läs in").says()).contains("Inläst:");
        assertThat(networks.findById("forsvunnet").orElseThrow().isAlive()).isFalse();
    }

    @Test
    void anActivityCanMoveToAnotherGoal() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var plan = SHIPPED.plans().get(0);
        var moved = plan.activities().stream()
                .map(one -> !one.code().equals("S8.6")
                        ? one
                        : Activity.of(
                                plan.goals().get(0),
                                one.networkId(),
                                one.code(),
                                one.kind(),
                                one.title(),
                                one.asked(),
                                List.of(),
                                one.position()))
                .toList();
        var difference = comparer.difference(new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                SHIPPED.tags(),
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                List.of(new PlanTold(plan.plan(), plan.overallGoals().subList(0, 15), plan.goals(), moved))));
        assertThat(difference.changes())
                .extracting(CatalogueDifference.Change::id)
                .containsExactlyInAnyOrder("S8.6", "2016-miljo-4");
        recorder.apply(difference, null);
        assertThat(activities.findById("2016-S8.6").orElseThrow().goalId()).isEqualTo("2016-S1");
        assertThat(work.get(OverallGoals.class).findAllByOrderByFirstYearAscPositionAsc())
                .filteredOn(OverallGoal::isAlive)
                .hasSize(15);
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
    }

    @Test
    void differencesOfAnEntryAreShownFieldByField() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var organisations = work.get(Organisations.class);
        var stored = organisations.findById("timra").orElseThrow();
        organisations.save(
                new Organisation(stored.id(), stored.name(), "TIM", stored.kind(), stored.member(), stored.version()));
        var compositions = work.get(NetworkCompositions.class);
        var council = compositions.findById("hallbarhetsradet").orElseThrow();
        compositions.save(new NetworkComposition(
                council.networkId(), council.participations(), Set.of(), council.terms(), council.version()));
        assertThat(work.as("Förvaltare").runs("catalogue load").says())
                .contains("Timrå kommun (short: TIM → Timrå)", "(seats: – → ");
    }

    @Test
    void differencesOfAPlanAreShownFieldByField() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var plans = work.get(Plans.class);
        plans.save(plans.findById("2016").orElseThrow().titled("Utkast"));
        var goals = work.get(Goals.class);
        var goal = goals.findById("2016-S1").orElseThrow();
        goals.save(new Goal(
                goal.id(),
                goal.planId(),
                goal.areaId(),
                goal.code(),
                "Annat",
                goal.title(),
                goal.wording(),
                goal.overallGoalId(),
                goal.position(),
                null,
                goal.version()));
        var moved = activities.findById("2016-S1.1").orElseThrow();
        activities.save(moved.become(Activity.of(
                SHIPPED.plans().get(0).goals().get(1),
                moved.networkId(),
                moved.code(),
                Kind.PROJECT,
                moved.title(),
                AnsweredBy.EACH_ORGANISATION,
                List.of("timra"),
                moved.position())));
        assertThat(work.as("Förvaltare").runs("catalogue load").says())
                .contains(
                        "(title: Utkast → Verksamhetsplan 2016)",
                        "(theme: Annat → ",
                        "(goal: 2016-S2 → 2016-S1; kind: project → activity; ",
                        "takes-part: timra → –");
        assertThat(work.as("Förvaltare")
                        .runs("catalogue load")
                        .presses("Läs in")
                        .says())
                .contains("Inläst:");
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
        assertThat(plans.findById("2016").orElseThrow().title()).isEqualTo("Verksamhetsplan 2016");
    }

    @Test
    void aNetworksNewTitleAndNewMemberAreShownTogether() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var networks = work.get(Networks.class);
        var council = networks.findById("hallbarhetsradet").orElseThrow();
        networks.save(council.become(new Network(
                council.id(),
                "Rådet",
                council.areaId(),
                council.kind(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                0)));
        var compositions = work.get(NetworkCompositions.class);
        var composition = compositions.findById("hallbarhetsradet").orElseThrow();
        compositions.save(new NetworkComposition(
                composition.networkId(), Set.of(), composition.seats(), composition.terms(), composition.version()));
        networks.save(
                networks.findById("socialkola").orElseThrow().ended(work.clock().instant()));
        var areas = work.get(Areas.class);
        var area = areas.findById("miljo").orElseThrow();
        areas.save(area.become(Area.of("miljo", area.title(), area.shortTitle(), area.letter(), 7)));
        assertThat(work.as("Förvaltare").runs("catalogue load").says())
                .contains(
                        "title: Rådet → Hållbarhetsrådet; ",
                        "takes-part: – → ange, ",
                        "(ordning: 8 → 3)",
                        "(avslutad: 20");
    }

    @Test
    void twoAreasCanSwapTheirLettersButNotTakeTheLetterOfAnAreaOutsideTheFiles() {
        recorder.apply(comparer.difference(SHIPPED), null);
        recorder.apply(
                comparer.difference(withAreas(one -> one.lettered(
                        one.letter().equals("S") ? "R" : one.letter().equals("R") ? "S" : one.letter()))),
                null);
        assertThat(work.get(Areas.class).findById("social").orElseThrow().letter())
                .isEqualTo("R");
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(work.get(Areas.class).findById("social").orElseThrow().letter())
                .isEqualTo("S");
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
        var renamed = withAreas(one -> one.id().equals("miljo")
                ? Area.of("klimat", one.title(), one.shortTitle(), one.letter(), one.position())
                : one);
        assertThatThrownBy(() -> comparer.difference(renamed)).isInstanceOf(CatalogueMistakes.class);
    }

    private static Catalogue withAreas(UnaryOperator<Area> change) {
        return new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas().stream().map(change).toList(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                SHIPPED.tags(),
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                SHIPPED.plans());
    }

    @Test
    void anArenaRemovedFromTheFilesEndsButKeepsItsHistory() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var arenas = work.get(Arenas.class);
        var difference = comparer.difference(withArenas(SHIPPED.arenas().stream()
                .filter(one -> !one.id().equals("mseo"))
                .map(one -> one.id().equals("europaforum")
                        ? Arena.of(one.id(), one.title(), "hallbarhetsradet", "2 gånger per år", one.purpose())
                        : one)
                .toList()));
        assertThat(difference.changes())
                .extracting(
                        CatalogueDifference.Change::what,
                        CatalogueDifference.Change::kind,
                        CatalogueDifference.Change::id,
                        change -> change.fields().stream()
                                .map(field -> field.before() + " → " + field.after())
                                .toList())
                .containsExactlyInAnyOrder(
                        tuple(
                                CatalogueDifference.What.ARENA,
                                PlanChanges.Change.Kind.CHANGED,
                                "europaforum",
                                List.of("forbundsstyrelsen → hallbarhetsradet", "– → 2 gånger per år")),
                        tuple(CatalogueDifference.What.ARENA, PlanChanges.Change.Kind.ENDED, "mseo", List.of()));
        recorder.apply(difference, null);
        assertThat(arenas.findById("mseo").orElseThrow().endedAt())
                .isEqualTo(work.clock().instant());
        assertThat(arenas.findById("europaforum").orElseThrow().rhythm()).isEqualTo("2 gånger per år");
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(arenas.findById("mseo").orElseThrow().isAlive()).isTrue();
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
    }

    @Test
    void aTagRemovedFromTheFilesEndsUntilItReturnsToTheFiles() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var tags = work.get(Tags.class);
        assertThat(tags.all()).hasSize(41).isSortedAccordingTo(Comparator.comparing(Tag::position));
        var difference = comparer.difference(withTags(SHIPPED.tags().stream()
                .filter(one -> !one.id().equals("agenda-2030-17"))
                .map(one -> one.id().equals("hallbar-vardag")
                        ? Tag.of(one.id(), one.kind(), "Vardag", List.of("rus-vaxa"), one.position())
                        : one)
                .toList()));
        assertThat(difference.changes())
                .extracting(
                        CatalogueDifference.Change::what,
                        CatalogueDifference.Change::kind,
                        CatalogueDifference.Change::id)
                .containsExactlyInAnyOrder(
                        tuple(CatalogueDifference.What.TAG, PlanChanges.Change.Kind.CHANGED, "hallbar-vardag"),
                        tuple(CatalogueDifference.What.TAG, PlanChanges.Change.Kind.ENDED, "agenda-2030-17"));
        recorder.apply(difference, null);
        assertThat(work.get(TagLookup.class).active()).hasSize(40);
        assertThat(tags.all())
                .filteredOn(one -> one.id().equals("hallbar-vardag"))
                .singleElement()
                .satisfies(one -> assertThat(one.links()).containsExactly(new TagContribution("rus-vaxa")));
        recorder.apply(comparer.difference(SHIPPED), null);
        assertThat(work.get(TagLookup.class).active()).hasSize(41);
        assertThat(comparer.difference(SHIPPED).isEmpty()).isTrue();
    }

    private static Catalogue withTags(List<Tag> tags) {
        return new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                tags,
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                SHIPPED.plans());
    }

    private static Catalogue withArenas(List<Arena> arenas) {
        return new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                SHIPPED.tags(),
                arenas,
                SHIPPED.indicators(),
                SHIPPED.plans());
    }

    @Test
    void aNewGoalOrActivityIsStoredOnlyIfAllItsFieldsEqualThePreview() {
        var plan = SHIPPED.plans().get(0);
        var shown = comparer.difference(SHIPPED).inFull();
        assertThat(comparer.difference(with(plan)).inFull()).isEqualTo(shown);
        var goal = plan.goals().get(0);
        var otherTheme =
                Goal.of(goal.planId(), goal.areaId(), goal.code(), "Ett annat tema", goal.title(), goal.position());
        assertThat(comparer.difference(with(new PlanTold(
                                plan.plan(), plan.overallGoals(), first(plan.goals(), otherTheme), plan.activities())))
                        .inFull())
                .isNotEqualTo(shown);
        var activity = plan.activities().get(0);
        for (var changed : List.of(
                activity.due(LocalDate.of(2016, 5, 4)),
                activity.sameAs(plan.activities().get(1).id()),
                activity.titled("En annan rubrik"),
                activity.behind(new ActivityParties("Sundsvall", null, null)),
                activity.at(activity.position() + 1))) {
            assertThat(comparer.difference(with(new PlanTold(
                                    plan.plan(), plan.overallGoals(), plan.goals(), first(plan.activities(), changed))))
                            .inFull())
                    .isNotEqualTo(shown);
        }
    }

    private static <T> List<T> first(List<T> all, T changed) {
        return Stream.concat(Stream.of(changed), all.stream().skip(1)).toList();
    }

    private static Catalogue with(PlanTold plan) {
        return new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                SHIPPED.tags(),
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                Stream.concat(Stream.of(plan), SHIPPED.plans().stream().skip(1)).toList());
    }

    @Test
    void onlyAdministratorsMayLoadTheCatalogue() {
        assertThat(work.as("Samordnare miljö").runs("catalogue load").says()).contains("Fråga Förvaltare");
    }

    @Test
    void aTitleReworkedInTheFilesIsShownInBothVersions() {
        recorder.apply(comparer.difference(SHIPPED), null);
        var plan = SHIPPED.plans().get(0);
        var goals = plan.goals().stream()
                .map(goal -> goal.code().equals("S1")
                        ? Goal.of(goal.planId(), goal.areaId(), "S1", goal.theme(), "Ny rubrik", goal.position())
                        : goal)
                .toList();
        var difference = comparer.difference(new Catalogue(
                SHIPPED.organisations(),
                SHIPPED.areas(),
                SHIPPED.networks(),
                SHIPPED.compositions(),
                SHIPPED.practices(),
                SHIPPED.standing(),
                SHIPPED.tags(),
                SHIPPED.arenas(),
                SHIPPED.indicators(),
                List.of(new PlanTold(plan.plan(), plan.overallGoals(), goals, plan.activities()))));
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("Ny rubrik"));
    }
}
