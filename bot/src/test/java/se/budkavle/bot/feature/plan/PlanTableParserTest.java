package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.paper.SheetSelection;
import se.budkavle.bot.testing.Workbooks;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Area;

class PlanTableParserTest {

    private static final String SWEDISH = """
            Område;Mål;Aktivitet;Typ;Nätverk;Ansvarig;År
            Hamnar;Öka bryggornas bärighet;Mäta alla bryggor;aktivitet;Bryggnätet;Hamnchefen;2031
            Hamnar;Öka bryggornas bärighet;Bryggkartan;projekt;;;2031
            Skola;Små skolor samverkar;;;;;
            """;

    private static final PlanDraft EXPECTED = new PlanDraft(
            2031,
            List.of(
                    new GoalDraft(
                            "Hamnar",
                            null,
                            "Öka bryggornas bärighet",
                            2,
                            List.of(
                                    new ActivityDraft(
                                            ActivityDraft.Kind.ACTIVITY,
                                            "Mäta alla bryggor",
                                            "Bryggnätet",
                                            "Hamnchefen",
                                            2),
                                    new ActivityDraft(ActivityDraft.Kind.PROJECT, "Bryggkartan", null, null, 3))),
                    new GoalDraft("Skola", null, "Små skolor samverkar", 4, List.of())),
            List.of());

    @Test
    void rowsBecomeGoalsWithTheirActivities() {
        assertThat(csv(SWEDISH)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projekt (EU)", "Projekt(EU)", "projekt [EU]", "proj. (EU-stött)", "project (EU) "})
    void aKindFollowedByARemarkInBracketsIsUnderstood(String kind) {
        PlanDraft plan = csv("Område;Mål;Aktivitet;Typ\nHamnar;Bryggor;Mäta;" + kind + "\n");
        assertThat(plan.goals().get(0).activities())
                .containsExactly(new ActivityDraft(ActivityDraft.Kind.PROJECT, "Mäta", null, null, 2));
        assertThat(plan.unread()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- Mäta\n- Riva", "• Mäta\n\n• Riva", "1. Mäta\r\n2. Riva"})
    void eachLineOfAListInACellIsAnActivity(String cell) {
        PlanDraft plan = csv("Område;Mål;Aktivitet;Typ\nHamnar;Bryggor;\"" + cell + "\";\n");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("Mäta", "Riva");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mäta\nalla bryggor", "Mäta\n- alla bryggor"})
    void aWrappedTitleInACellIsOneActivity(String cell) {
        PlanDraft plan = csv("Område;Mål;Aktivitet;Typ\nHamnar;Bryggor;\"" + cell + "\";\n");
        assertThat(plan.goals().get(0).activities()).hasSize(1);
    }

    @Test
    void rowsWhoseAreaAndGoalDifferOnlyInSpellingBelongToOneGoal() {
        AreaNames areas = AreaNames.of(List.of(Area.of("hamnar", "Hamnar och kajer", "Hamnar", "H", 0)));
        PlanDraft plan = new PlanFileReader(areas).read("plan.csv", """
                        Område;Mål;Aktivitet;Typ
                        Hamnar;Öka bärigheten;Ett;
                        Hamnar och kajer;Öka bärigheten;Två;
                        hamnar & kajer;öka bärigheten.;Tre;
                        """.getBytes(StandardCharsets.UTF_8));
        assertThat(plan.goals())
                .singleElement()
                .satisfies(goal -> assertThat(goal.activities())
                        .extracting(ActivityDraft::title)
                        .containsExactly("Ett", "Två", "Tre"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t"})
    void commasAndTabsAreSeparatorsToo(String separator) {
        assertThat(csv(SWEDISH.replace(";", separator))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
    void allUsualEncodingsAreReadTheSame(String charset) {
        assertThat(new PlanFileReader(AreaNames.NONE).read("plan.csv", SWEDISH.getBytes(Charset.forName(charset))))
                .isEqualTo(EXPECTED);
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstColumnName() {
        assertThat(csv("\uFEFF" + SWEDISH)).isEqualTo(EXPECTED);
    }

    @Test
    void englishColumnNamesInAnyOrderAndCaseAreUnderstood() {
        PlanDraft plan = csv("YEAR,kind,Title,GOAL,Remark,area\n2031,Project,Map,Measure,x,Harbours\n");
        assertThat(plan.goals())
                .containsExactly(new GoalDraft(
                        "Harbours",
                        null,
                        "Measure",
                        2,
                        List.of(new ActivityDraft(ActivityDraft.Kind.PROJECT, "Map", null, null, 2))));
        assertThat(plan.year()).isEqualTo(2031);
    }

    @Test
    void quotedCellsMayContainSeparatorsQuotesAndLineBreaks() {
        PlanDraft plan =
                csv("område;mål;aktivitet;typ\nHamnar;\"Mäta; \"\"väga\"\"\noch räkna\";Ett;\nHamnar;Två;Tre;\n");
        assertThat(plan.goals()).extracting(GoalDraft::title).containsExactly("Mäta; \"väga\" och räkna", "Två");
        assertThat(plan.goals()).extracting(GoalDraft::line).containsExactly(2, 4);
    }

    @Test
    void anEmptyAreaOrGoalMeansTheOneInTheRowAbove() {
        PlanDraft plan = csv("område;mål;aktivitet;typ\nHamnar;Ett;A;\n;;B;\n;Två;C;\n");
        assertThat(plan.goals()).extracting(GoalDraft::area).containsExactly("Hamnar", "Hamnar");
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("A", "B");
    }

    @Test
    void rowsThatCannotBeReadAreListedWithTheirNumbers() {
        PlanDraft plan = csv("""
                område;mål;aktivitet;typ;år
                ;;Utan mål;;
                Hamnar;Ett;A;;2031
                Hamnar;Ett;B;önskan;
                Hamnar;Ett;C;;2032
                Skola;;D;;
                Summa;;;;
                """);
        assertThat(plan.goals()).hasSize(1);
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::title)
                .containsExactly("A");
        assertThat(plan.unread())
                .containsExactly(
                        new UnparsedLine(2, "Utan mål"),
                        new UnparsedLine(4, "Hamnar | Ett | B | önskan"),
                        new UnparsedLine(5, "Hamnar | Ett | C | 2032"),
                        new UnparsedLine(6, "Skola | D"),
                        new UnparsedLine(7, "Summa"));
    }

    @Test
    void aWorkbookIsReadLikeATextTable() {
        byte[] workbook = Workbooks.of(
                new Object[] {"Område", "Mål", "Aktivitet", "Typ", "Nätverk", "Ansvarig", "År"},
                new Object[] {
                    "Hamnar",
                    "Öka bryggornas bärighet",
                    "Mäta alla bryggor",
                    "aktivitet",
                    "Bryggnätet",
                    "Hamnchefen",
                    2031
                },
                new Object[] {"Hamnar", "Öka bryggornas bärighet", "Bryggkartan", "projekt", null, null, 2031},
                new Object[] {"Skola", "Små skolor samverkar"});
        assertThat(new PlanFileReader(AreaNames.NONE)
                        .read("plan.xlsx", workbook)
                        .from(SheetSelection.NONE))
                .isEqualTo(EXPECTED);
        assertThat(new PlanFileReader(AreaNames.NONE).read("plan.txt", workbook).from(SheetSelection.NONE))
                .as("content before name")
                .isEqualTo(EXPECTED);
    }

    @Test
    void emptyRowsAboveTheHeaderAndBetweenRowsAreSkipped() {
        byte[] workbook = Workbooks.of(
                new Object[] {},
                new Object[] {"", " "},
                new Object[] {"område", "mål", "titel", "typ"},
                new Object[] {"Hamnar", "Ett", "A", ""},
                new Object[] {},
                new Object[] {"Hamnar", "Ett", "B", ""});
        PlanDraft plan = new PlanFileReader(AreaNames.NONE).read("plan.xlsx", workbook);
        assertThat(plan.goals().get(0).activities())
                .extracting(ActivityDraft::line)
                .containsExactly(4, 6);
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void missingColumnsAreNamedTogetherWithTheRequiredColumns() {
        Refusal csv = catchThrowableOfType(Refusal.class, () -> csv("Område;Aktivitet;Typ\nHamnar;A;\n"));
        assertThat(csv.reason()).isEqualTo("plan.import.missing-columns");
        assertThat(csv.arguments())
                .containsExactly("mål/goal", "område/area, mål/goal, aktivitet/activity", "Område | Aktivitet | Typ");

        byte[] workbook = Workbooks.of(new Object[] {"Namn", "Datum"}, new Object[] {"Hamnar", 2});
        Refusal xlsx = catchThrowableOfType(
                Refusal.class, () -> new PlanFileReader(AreaNames.NONE).read("plan.xlsx", workbook));
        assertThat(xlsx.reason()).isEqualTo("plan.import.missing-columns");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLineNumber() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> csv("område;mål;aktivitet;typ\nHamnar;Ett;A;\nHamnar;\"Två;B;\nHamnar;Tre;C;\n"));
        assertThat(refusal.reason()).isEqualTo("paper.broken-csv");
        assertThat(refusal.arguments()).containsExactly(3L);
    }

    private static PlanDraft csv(String text) {
        return new PlanFileReader(AreaNames.NONE).read("plan.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
