package se.budkavle.bot.feature.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.Activity.AnsweredBy;
import se.budkavle.storage.plan.Activity.Kind;
import se.budkavle.storage.plan.Goal;
import se.budkavle.storage.plan.Goals;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Simulates three years with nine status rounds, a new plan each year, a changed structure of goals and a changed
 * definition of an indicator. All figures that are expected here were counted by hand.
 */
class ThreeYearsTest {

    private static final Map<Character, ActivityState> STATES = Map.of(
            'D', ActivityState.DONE,
            'O', ActivityState.ON_TRACK,
            'R', ActivityState.AT_RISK,
            'X', ActivityState.OFF_TRACK,
            'N', ActivityState.NOT_STARTED);

    /** The respondents of the first two years; "-" is the network's coordinator. */
    private static final List<String> ASKED_2027 =
            List.of("M1.1 timra", "M1.1 lansstyrelsen", "M1.2 -", "M1.3 sundsvall", "M1.3 timra", "S1.1 -");

    private static final List<String> ASKED_2028 =
            List.of("M1.1 timra", "M1.1 lansstyrelsen", "M1.2 -", "S1.1 -", "M2.1 sundsvall", "M2.1 timra");
    private static final List<String> ASKED_2029 = List.of("M1.1 -", "M1.2 timra", "M1.2 sundsvall", "S1.1 -");

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser reader = work.as("Socialchef Timrå");
    private final Map<LocalDate, List<String>> shown = new LinkedHashMap<>();
    private final Map<String, byte[]> exported = new LinkedHashMap<>();
    private final Map<String, String> posted = new LinkedHashMap<>();

    @BeforeEach
    void aPlanAndAnIndicator() {
        SmallPlan.settle(work);
        at("2026-12-15");
        roll();
        at("2027-01-11");
        coordinator
                .runs("indicator add", Map.of("goal", "M1", "network", "hallbar-energi"))
                .fillsIn(Map.of(
                        "title",
                        "Företag",
                        "unit",
                        "företag",
                        "baseline",
                        "40 (2026-12-31)",
                        "target",
                        "200 (2029-12-31)",
                        "definition",
                        "Företag som fått råd"));
    }

    @Test
    void trendsReportsAndPastDaysShowTheManuallyCountedFiguresOfThreeYears() {
        firstYear();
        secondYear();
        thirdYear();

        assertThat(shown).hasSize(10);
        assertThat(Set.copyOf(shown.values())).hasSize(10);
        shown.forEach((day, texts) -> assertThat(showsAt(Map.of("date", day.toString()), Map.of("at", day)))
                .as("%s", day)
                .isEqualTo(texts));
        assertThat(exported).hasSize(9);
        exported.forEach((period, file) ->
                assertThat(export(period)).as("the export of %s", period).isEqualTo(file));
        reportsAreBuiltAgainAsTheyWerePosted();
    }

    private void firstYear() {
        round("2027-03-01", "T1 2027", ASKED_2027, "ONOORN", 6);
        assertThat(follows())
                .contains("6 av 6 svar", "🟢 3 enligt plan", "⚠️ 1 risk", "⚪ 2 ej påbörjad")
                .doesNotContain("Sedan", "Ingen jämförelse");
        snapshot();
        report("45", "2027-06-30", "2027-07-01");

        round("2027-09-01", "T2 2027", ASKED_2027, "OOROXO", 6);
        assertThat(follows())
                .startsWith("Sedan T1 2027 – 2 bättre, 2 sämre, 2 oförändrade")
                .contains("6 av 6 svar")
                .doesNotContain("ny fråga", "ställs inte längre", "Ingen jämförelse");
        snapshot();
        report("50", "2027-11-30", "2027-12-01");

        round("2027-12-02", "T3 2027", ASKED_2027, "DOO-RO", 6);
        judge("PARTLY", "Det går trögt");
        assertThat(follows())
                .startsWith("Sedan T2 2027 – 3 bättre, 0 sämre, 2 oförändrade")
                .contains("5 av 6 svar", "De 2 målen: ⚠️ 1 kan delvis uppnås · ❔ 1 bedömning saknas");
        assertThat(indicators()).contains("50 företag (30 november 2027)", "målet är inte nått · ↗ positiv trend");
        snapshot();
        roll();
    }

    /** The structure of goals changes: an activity gets another goal, one ends, and one is new. */
    private void secondYear() {
        at("2028-01-10");
        var goals = work.get(Goals.class);
        var activities = work.get(Activities.class);
        var other = goals.save(Goal.of("2028", "miljo", "M2", null, "Bättre samverkan", 2));
        var moved = activities.findById("2028-M1.2").orElseThrow();
        activities.save(moved.become(moved.in(other)));
        activities.save(activities
                .findById("2028-M1.3")
                .orElseThrow()
                .ended(work.clock().instant()));
        activities.save(Activity.of(
                other,
                "hallbar-energi",
                "M2.1",
                Kind.PROJECT,
                "Solkartor",
                AnsweredBy.EACH_ORGANISATION,
                List.of("sundsvall", "timra"),
                9));

        round("2028-03-01", "T1 2028", ASKED_2028, "DRXONO", 6);
        assertThat(follows())
                .startsWith(
                        "Sedan T3 2027 – 0 bättre, 2 sämre, 2 oförändrade · 2 nya frågor · 2 frågor ställs inte längre")
                .contains("6 av 6 svar");
        assertThat(reader.runs("followup", Map.of("goal", "M1")).says())
                .as("an activity that moved to another goal is not gone")
                .contains("2 av 2 svar", "Sedan T3 2027 – 0 bättre, 1 sämre, 1 oförändrade")
                .doesNotContain("ställs inte längre");
        snapshot();
        report("48", "2028-06-30", "2028-07-03");
        assertThat(indicators()).contains("48 företag (30 juni 2028)", "målet är inte nått · ↘ negativ trend");

        round("2028-09-01", "T2 2028", ASKED_2028, "DOR-OO", 6);
        assertThat(follows())
                .startsWith("Sedan T1 2028 – 3 bättre, 0 sämre, 2 oförändrade")
                .contains("5 av 6 svar")
                .doesNotContain("nya frågor");
        assertThat(reader.runs("followup", Map.of("goal", "M2")).says())
                .contains("3 av 3 svar", "Sedan T1 2028 – 2 bättre, 0 sämre, 1 oförändrade");
        coordinator
                .runs("indicator change", Map.of("indicator", "Företag"))
                .fillsIn(Map.of("definition", "Företag som har minskat sina utsläpp", "baseline", "5 (2028-08-31)"));
        assertThat(indicators()).contains("inget värde än").doesNotContain("48 företag");
        snapshot();
        report("4", "2028-11-30", "2028-12-01");

        round("2028-12-04", "T3 2028", ASKED_2028, "DXRODD", 6);
        judge("HARD", "Ingen vill betala");
        assertThat(follows())
                .startsWith("Sedan T2 2028 – 2 bättre, 1 sämre, 2 oförändrade")
                .contains("6 av 6 svar", "De 3 målen: 🟥 1 svårt att uppnå · ❔ 2 bedömning saknas");
        assertThat(reader.runs("plan show", Map.of("goal", "M1")).says())
                .contains(
                        "4 företag (30 november 2028)",
                        "⚠️ sämre än utgångsläget · ↘ negativ trend. Jämfört med utgångsläget 5 företag"
                                + " (31 augusti 2028), högre är bättre. Sedan ",
                        "mäts det på ett nytt sätt");
        assertThat(boardPaper())
                .contains(
                        "Ändrat sedan T2 2028: 2 bättre, 1 sämre, 2 oförändrade",
                        "Mål (3): ■ 1 svårt att uppnå · ◌ 2 bedömning saknas",
                        "Indikatorernas trend (3): ↘ 1 negativ trend · ○ 2 mål utan indikator",
                        "Svar om aktiviteterna (6): ✓ 3 klar · ● 1 enligt plan · ▲ 1 risk för avvikelse · ■ 1 avvikelse",
                        "Svar (6): ✓ 6 svar",
                        "M1 Mindre utsläpp är svårt att uppnå. Ska målet, tiden eller resurserna ändras?");
        snapshot();
        roll();
    }

    /** Changes who is asked about the same activities, so that nothing can be compared with the year before. */
    private void thirdYear() {
        at("2029-01-08");
        var activities = work.get(Activities.class);
        activities.save(activities.findById("2029-M1.1").orElseThrow().answeredBy(null));
        activities.save(activities.findById("2029-M1.2").orElseThrow().answeredByEach(List.of("sundsvall", "timra")));

        round("2029-03-01", "T1 2029", ASKED_2029, "OROO", 4);
        assertThat(follows())
                .startsWith("Ingen jämförelse med T3 2028: då svarade andra om samma aktiviteter.")
                .contains("4 av 4 svar")
                .doesNotContain("Sedan", "bättre");
        assertThat(boardPaper())
                .contains("Ingen jämförelse med T3 2028: då svarade andra om samma aktiviteter.")
                .noneMatch(line -> line.startsWith("Ändrat sedan"));
        snapshot();
        report("4", "2029-06-30", "2029-07-02");
        assertThat(indicators()).contains("⚠️ sämre än utgångsläget · → ingen förändring");

        round("2029-09-03", "T2 2029", ASKED_2029, "OOXD", 4);
        assertThat(follows())
                .startsWith("Sedan T1 2029 – 2 bättre, 1 sämre, 1 oförändrade")
                .doesNotContain("Ingen jämförelse");
        snapshot();
        judge("REACHABLE", "Nu går det");
        snapshot();
        report("200", "2029-11-30", "2029-12-03");

        round("2029-12-04", "T3 2029", ASKED_2029, "DOOD", 4);
        assertThat(follows())
                .startsWith("Sedan T2 2029 – 2 bättre, 0 sämre, 2 oförändrade")
                .contains("De 3 målen: 🟢 1 kan uppnås · ❔ 2 bedömning saknas");
        assertThat(indicators()).contains("✅ målet är nått · ↗ positiv trend");
        assertThat(boardPaper())
                .contains(
                        "Ändrat sedan T2 2029: 2 bättre, 0 sämre, 2 oförändrade",
                        "Mål (3): ● 1 kan uppnås · ◌ 2 bedömning saknas",
                        "Indikatorernas trend (3): ↗ 1 positiv trend · ○ 2 mål utan indikator",
                        "Svar om aktiviteterna (4): ✓ 2 klar · ● 2 enligt plan",
                        "Svar (4): ✓ 4 svar");
        snapshot();
    }

    private void at(String day) {
        work.clock().set(Instant.parse(day + "T08:00:00Z"));
    }

    private void roll() {
        assertThat(administrator.runs("plan roll").confirms().says()).contains("Verksamhetsplan");
    }

    /**
     * Opens a round, answers it with the letters of the states ("-" for no answer) and closes it. Posts the report of
     * each year's first round.
     */
    private void round(String day, String period, List<String> asked, String answers, int questions) {
        at(day);
        administrator.runs("round open", Map.of("period", period, "due", "+14")).confirms();
        var round = work.get(Rounds.class).open().get(0);
        var all = work.get(Questions.class).findAllByRoundIdOrderByPosition(round.id());
        assertThat(all).as(period).hasSize(questions);
        for (int i = 0; i < asked.size(); i++) {
            if (answers.charAt(i) != '-') {
                answer(question(all, asked.get(i), day.substring(0, 4)), STATES.get(answers.charAt(i)));
            }
        }
        work.clock().forward(Duration.ofDays(7));
        administrator.runs("round close");
        exported.put(period, export(period));
        if (period.startsWith("T1")) {
            work.clock().forward(Duration.ofHours(1));
            work.tick();
            work.tick();
            posted.put(round.id(), report(period));
        }
    }

    private static Question question(List<Question> all, String asked, String year) {
        var words = asked.split(" ");
        return all.stream()
                .filter(one -> one.activityId().equals(year + "-" + words[0]))
                .filter(one -> words[1].equals(one.organisationId() == null ? "-" : one.organisationId()))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Question question, ActivityState state) {
        administrator.press(
                null,
                "round:explain:" + question.id() + ":0",
                List.of(),
                Map.of("state", state.name(), "cause", "Ingen personal", "measure", "Vi anställer"));
    }

    private void report(String amount, String measuredOn, String day) {
        at(day);
        assertThat(coordinator
                        .runs("indicator report", Map.of("indicator", "Företag"))
                        .fillsIn(Map.of("amount", amount, "day", measuredOn))
                        .says())
                .contains("✓ Sparat: " + amount);
    }

    private void judge(String verdict, String reason) {
        coordinator.runs("plan judge", Map.of("goal", "M1")).fillsIn(Map.of("verdict", verdict, "reason", reason));
    }

    /**
     * Stores what the commands show today, to compare it with what they later show about this day. Then moves the
     * clock.
     */
    private void snapshot() {
        shown.put(work.clock().instant().atZone(ZoneOffset.UTC).toLocalDate(), showsAt(Map.of(), Map.of()));
        work.clock().forward(Duration.ofDays(2));
    }

    private List<String> showsAt(Map<String, Object> followUp, Map<String, Object> indicators) {
        return List.of(
                withoutTitle(reader.runs("followup", followUp).says()),
                withoutTitle(reader.runs("indicator list", indicators).says()));
    }

    private String follows() {
        return withoutTitle(reader.runs("followup").says());
    }

    private String indicators() {
        return reader.runs("indicator list").says();
    }

    /** Leaves out the title, which names the day that is shown, and the personal link, which differs each time. */
    private static String withoutTitle(String says) {
        return says.lines()
                .skip(1)
                .filter(line ->
                        !line.startsWith("Öppna uppföljningen som webbsida") && !line.contains("[Stäng av länken]"))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private byte[] export(String period) {
        return administrator
                .runs("round export", Map.of("round", period, "format", "CSV"))
                .reply()
                .attachments()
                .get(0)
                .bytes();
    }

    private List<String> boardPaper() {
        var file = administrator.runs("report board").reply().attachments().get(1);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            var lines = new ArrayList<String>();
            document.getParagraphs().forEach(one -> lines.add(one.getText()));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report(String period) {
        return work.chat().posts().stream()
                .map(work::says)
                .filter(text -> text.contains("Rapport: statusrunda " + period))
                .findFirst()
                .orElseThrow();
    }

    private void reportsAreBuiltAgainAsTheyWerePosted() {
        posted.keySet().forEach(id -> work.get(LivePosts.class).refreshNow("report:" + id));
        for (int tick = 0; tick < 5; tick++) {
            work.clock().forward(Duration.ofMinutes(1));
            work.tick();
        }
        posted.forEach((id, text) -> {
            var period = work.get(Rounds.class).findById(id).orElseThrow().period();
            assertThat(report(period)).isEqualTo(text);
        });
    }
}
