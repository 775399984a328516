package se.budkavle.bot.feature.catalogue;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.NetworkEntry;
import se.budkavle.bot.rhythm.RecurrenceParser;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.OverallGoal;

/**
 * Tests that the YAML files in config/catalogue agree with the association's source documents. Values that are not in
 * these documents must be marked as proposals.
 */
class CatalogueFactsTest {

    private static final Path SHIPPED = Path.of("../config/catalogue");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    /**
     * The length in minutes of one agenda item that a member proposes. Standing agenda items must leave this many
     * minutes free in each meeting.
     */
    private static final int ONE_PROPOSAL = 20;

    private final ParsedCatalogue files = CatalogueReader.read(SHIPPED);
    private final Catalogue catalogue = Catalogue.read(SHIPPED);
    private final Catalogue.PlanTold plan = catalogue.plans().get(0);
    private final Map<String, Activity> activities =
            plan.activities().stream().collect(Collectors.toMap(Activity::code, Function.identity()));

    @Test
    void everyRhythmInTheCatalogueIsValid() {
        var rhythms = files.networks().stream()
                .flatMap(network -> Stream.concat(
                        Stream.ofNullable(network.rhythm()),
                        network.meetings() == null || network.meetings().rhythms() == null
                                ? Stream.empty()
                                : network.meetings().rhythms().stream()))
                .toList();
        assertThat(rhythms).hasSizeGreaterThanOrEqualTo(11).contains("4 möten per år");
        assertThat(rhythms)
                .allSatisfy(text -> assertThat(RecurrenceParser.read(text)
                                .rhythm()
                                .dates(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                        .as(text)
                        .isNotEmpty());
        assertThat(RecurrenceParser.read("första torsdagen i september 10:00-15:00, två dagar")
                        .days())
                .contains(2);
    }

    @Test
    void eachOfTheThreeYearsHasSixteenGoalsFourForTheAssociationAndFourForEachArea() {
        assertThat(plan.overallGoals()).hasSize(16).allMatch(goal -> goal.holdsIn(2016) && goal.holdsIn(2018));
        assertThat(plan.overallGoals().stream()
                        .collect(Collectors.groupingBy(goal -> String.valueOf(goal.areaId()), Collectors.counting())))
                .containsOnly(entry("null", 4L), entry("social", 4L), entry("regional", 4L), entry("miljo", 4L));
        assertThat(plan.overallGoals()).extracting(OverallGoal::title).doesNotHaveDuplicates();
    }

    @Test
    void aHeadingWithoutAGoalInTheTextIsAGoalOfItsOwn() {
        assertThat(codesOf("S8")).containsExactly("S8.1", "S8.2", "S8.3", "S8.4", "S8.5");
        assertThat(codesOf("S10")).containsExactly("S8.6", "S8.7", "S8.8", "S8.9", "S8.10");
        assertThat(goal("S10").theme()).isEqualTo("Psykisk hälsa");
        assertThat(codesOf("M3")).containsExactly("M3.1");
        assertThat(codesOf("M14"))
                .containsExactly("M3.2", "M3.3", "M3.4", "M3.5", "M3.6", "M3.7", "M3.9", "M3.10", "M3.11", "M3.12");
        assertThat(goal("M14").theme()).isEqualTo("Hållbar samhällsutveckling");
        assertThat(codesOf("M15")).containsExactly("M3.8");
        assertThat(goal("M15").theme()).isEqualTo("Energieffektivisering");
        assertThat(codesOf("R10")).containsExactly("R10.1");
        assertThat(codesOf("R17")).contains("R10.2");
        assertThat(codesOf("R14")).contains("R18.2");
    }

    @Test
    void aProjectNamedUnderTwoGoalsIsAskedAboutUnderOnlyOne() {
        assertThat(plan.activities())
                .filteredOn(one -> one.sameAsId() != null)
                .extracting(Activity::code, Activity::sameAsId)
                .containsExactly(tuple("S1.4", "2016-R10.1"), tuple("R9.2", "2016-R8.6"));
    }

    @Test
    void datesInThePlansTextAreDeadlines() {
        assertThat(plan.activities())
                .filteredOn(one -> one.dueOn() != null)
                .extracting(Activity::code, Activity::dueOn)
                .containsExactly(tuple("R9.1", LocalDate.of(2016, 12, 31)), tuple("M3.2", LocalDate.of(2016, 6, 30)));
    }

    @Test
    void shortTitlesContainTheImportantWordsOfThePlansText() {
        Map.ofEntries(
                        entry("R9.1", "Senast 2016|minst 10 gemensamma|100 kommunspecifika|permanent|Riges"),
                        entry("S1.3", "FoU|lokalt|regionalt|nationellt|internationellt"),
                        entry("R18.2", "nationella nätverk|kompetensförsörjning|Goda exempel|liknande län"),
                        entry("M3.1", "Samordna|kompetens|regionalt|Naturvårdsverket"),
                        entry("R19.2", "Rehab"),
                        entry("R20.1", "arbetsmarknadsenheterna|nätverket för uppföljningsansvaret"),
                        entry("S4.9", "Kompetensutveckling inom barn och unga"),
                        entry("S5.6", "Trygga, säkra och samordnade vård- och omsorgsprocesser"),
                        entry("R1.4", "fritidsledare"),
                        entry("R4.3", "Följa upp Landstingets överenskommelse|kommunernas perspektiv"),
                        entry("S5.1", "Samordna"),
                        entry("S5.2", "Följa upp överföringen av hemsjukvården"),
                        entry("S4.8", "attraktiv"))
                .forEach((code, words) ->
                        assertThat(activities.get(code).title()).as(code).contains(words.split("\\|")));
        assertThat(activities.get("R19.2").title()).doesNotContain("Samverkan");
    }

    @Test
    void eachActivityBelongsToANetworkThatWorksWithItsSubject() {
        var board = "forbundsstyrelsen";
        Map.ofEntries(
                        entry("R2.1", board),
                        entry("R2.2", board),
                        entry("R2.3", board),
                        entry("R6.1", board),
                        entry("R6.2", board),
                        entry("R6.3", board),
                        entry("R7.1", board),
                        entry("R7.2", board),
                        entry("S4.8", "beredningsgrupp-social"),
                        entry("S6.10", "barn-och-unga"),
                        entry("M3.3", "energi-och-klimatradgivarna"),
                        entry("M3.4", "energi-och-klimatradgivarna"),
                        entry("M3.7", "miljo-och-samhallsbyggnad"),
                        entry("M3.8", "energi-och-klimatradgivarna"),
                        entry("M3.11", "miljo-och-samhallsbyggnad"))
                .forEach((code, network) ->
                        assertThat(activities.get(code).networkId()).as(code).isEqualTo(network));
        assertThat(activities.get("R7.4").organisationIds(Set.of()))
                .containsExactly("ornskoldsvik", "sundsvall", "umea");
    }

    @Test
    void eachActivityBelongsToANetworkOfTheSameArea() {
        var areas = catalogue.networks().stream().collect(Collectors.toMap(one -> one.id(), one -> one.areaId()));
        var goals = plan.goals().stream().collect(Collectors.toMap(Goal::id, Goal::areaId));
        assertThat(plan.activities()).allMatch(one -> areas.get(one.networkId()).equals(goals.get(one.goalId())));
    }

    @Test
    void theTargetAreasOfTheRegionalStrategyHaveTheirOfficialNames() throws IOException {
        var names = List.of(
                "Västernorrland som plats har stärkts i ett nationellt och globalt perspektiv",
                "Västernorrland är platsen som människor väljer för att leva och besöka",
                "Västernorrland är platsen där företag och organisationer väljer att växa");
        for (var id : List.of("regionala-samverkansradet", "stora-samverkansradet", "rus-gruppen")) {
            assertThat(network(id).agenda())
                    .extracting(item -> item.section())
                    .as(id)
                    .containsAll(names);
        }
        assertThat(joined(source("ett-vasternorrland-rus.txt"))).contains(names);
    }

    @Test
    void settingsWithoutASourceDocumentAreMarkedAsProposals() {
        for (var network : files.networks()) {
            var said = new HashSet<String>();
            var meetings = network.meetings();
            if (meetings != null) {
                said.addAll(Stream.of(
                                named("notice-days", meetings.noticeDays()),
                                named("item-days", meetings.itemDays()),
                                named("remind-days", meetings.remindDays()),
                                named("july-pause", meetings.julyPause()),
                                named("chair-approves", meetings.chairApproves()),
                                named("rhythms", meetings.rhythms()))
                        .flatMap(one -> one)
                        .toList());
            }
            network.agenda()
                    .forEach(item -> said.addAll(Stream.of(
                                    named("minutes", item.minutes()),
                                    named("presenter", item.presenter()),
                                    named("months", item.months()))
                            .flatMap(one -> one)
                            .toList()));
            assertThat(network.proposed()).as(network.id()).containsExactlyInAnyOrderElementsOf(said);
        }
        assertThat(catalogue.standing()).isNotEmpty().allMatch(item -> item.proposed());
    }

    @Test
    void standingItemsLeaveTimeForAProposalAtEveryMeeting() {
        for (var network :
                files.networks().stream().filter(one -> !one.agenda().isEmpty()).toList()) {
            int shortest = network.meetings().rhythms().stream()
                    .mapToInt(CatalogueFactsTest::minutes)
                    .min()
                    .orElseThrow();
            IntStream.rangeClosed(1, 12)
                    .forEach(month -> assertThat(network.agenda().stream()
                                    .filter(item -> item.months() == null
                                            || item.months().contains(month))
                                    .mapToInt(item -> item.minutes())
                                    .sum())
                            .as(network.id() + " in month " + month)
                            .isLessThanOrEqualTo(shortest - ONE_PROPOSAL));
        }
    }

    @Test
    void everyLineNumberInTheCatalogueMatchesThePlansText() throws IOException {
        var lines = source("verksamhetsplan-2016.txt");
        var told = files.plans().get(0);
        assertThat(told.overallGoals().goals())
                .allMatch(goal -> lines.get(goal.line() - 1).startsWith("• "));
        var withoutMark = new HashMap<>(
                Map.of("S10", "• Stödja", "M14", "Projekt: Hållbar Framtid", "M15", "Aktivitet: Energikrav"));
        for (var goal : told.goals()) {
            assertThat(lines.get(goal.line() - 1))
                    .as(goal.code())
                    .startsWith(withoutMark.getOrDefault(goal.code(), "• Mål:"));
            for (var activity : goal.activities()) {
                assertThat(lines.get(activity.line() - 1))
                        .as(activity.code())
                        .contains(activity.kind().equals("project") ? "Projekt:" : "Aktivitet:");
            }
        }
    }

    private static Stream<String> named(String key, Object value) {
        return value == null ? Stream.empty() : Stream.of(key);
    }

    private static int minutes(String rhythm) {
        var hours = HOURS.matcher(rhythm);
        assertThat(hours.find()).as(rhythm).isTrue();
        return (int) Duration.between(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2)))
                .toMinutes();
    }

    private NetworkEntry network(String id) {
        return files.networks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Goal goal(String code) {
        return plan.goals().stream()
                .filter(goal -> goal.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<String> codesOf(String goal) {
        return plan.activities().stream()
                .filter(one -> one.goalId().equals(goal(goal).id()))
                .map(Activity::code)
                .toList();
    }

    /**
     * Reads all lines of a source document from the folder shared/source, beside or above the repository. Skips the
     * test if the document is missing.
     */
    private static List<String> source(String name) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/source").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        assumeTrue(file.isPresent(), name + " is not beside this checkout");
        return Files.readAllLines(file.get());
    }

    private static String joined(List<String> lines) {
        return String.join(" ", lines).replaceAll("\\s+", " ");
    }
}
