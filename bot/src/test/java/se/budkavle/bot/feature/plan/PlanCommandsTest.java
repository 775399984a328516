package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;

class PlanCommandsTest {

    private static final String TABLE = """
            område;mål;typ;aktivitet;nätverk;ansvarig;år
            Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;Hållbarhetsrådet;;2026
            Miljö;Mindre utsläpp;aktivitet;Rådet möts;Hållbarhetsrådet;;2026
            Miljö;Mindre utsläpp;projekt;Energikartor för alla;Nätverket för hållbar energi;;2026
            Miljö;Mindre utsläpp;aktivitet;Cykla mer;hallbar-energi;Ledamot Timrå, majoritet;2026
            """;

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void anImportIsStoredOnlyAfterItsPreviewIsConfirmed() {
        var shown = imports("plan.csv", TABLE);
        assertThat(shown.says())
                .contains(
                        "1 mål, 3 aktiviteter och 1 projekt",
                        "Miljömässig hållbarhet: 1 mål, 3 aktiviteter, 1 projekt",
                        "Skillnader: 1 nya, 1 ändrade, 2 avslutade",
                        "＋ M1.4 Cykla mer",
                        "• M1.3 Energikartor → Energikartor för alla",
                        "－ S1.1 Utbildning för chefer",
                        "⚠️ Social omsorg, vård och stöd står inte i filen: allt som planen har där avslutas.",
                        "[Lagra som plan]")
                .doesNotContain("Regional utveckling");
        assertThat(activity("2026-M1.3").title()).isEqualTo("Energikartor");
        assertThat(shown.presses("Lagra som plan").says()).contains("är lagrad: 1 nya, 1 ändrade, 2 avslutade");
        assertThat(activity("2026-M1.3").title()).isEqualTo("Energikartor för alla");
        assertThat(activity("2026-S1.1").isAlive()).isFalse();
        assertThat(activity("2026-M1.4").responsibleId()).isNotNull();
        assertThat(imports("plan.csv", TABLE).says()).contains("Allt det står redan i planen");
    }

    @Test
    void pressingConfirmTwiceStoresTheImportOnce() {
        var shown = imports("plan.csv", TABLE);
        shown.presses("Lagra som plan");
        assertThat(shown.presses("Lagra som plan").says()).contains("redan gjort");
    }

    @Test
    void aFileThatIsEmptyOrHasAnUnknownNetworkOrAreaOrNoYearIsRefusedWithTheReason() {
        assertThat(imports("plan.csv", TABLE.replace("hallbar-energi", "Cykelnätverket"))
                        .says())
                .contains("Rad 5: det finns inget nätverk som heter ”Cykelnätverket”. Ingenting har ändrats");
        assertThat(imports("plan.csv", TABLE.replace("hallbar-energi", "Nätverket för hållbar energy"))
                        .says())
                .contains("Rad 5: ", "”Nätverket för hållbar energy”", "Menade du Nätverket för hållbar energi?");
        assertThat(imports("plan.csv", TABLE.replace("Miljö;", "Rymden;")).says())
                .contains("Området ”Rymden”", "rad 2");
        assertThat(imports("plan.csv", TABLE.replace(";2026", ";").replace(";år", ";"))
                        .says())
                .contains("vilket år planen gäller");
        assertThat(imports("plan.csv", "").says()).contains("Filen är tom");
        assertThat(activity("2026-M1.3").title()).isEqualTo("Energikartor");
    }

    @Test
    void anUnknownResponsiblePersonIsListedAndTheRestIsImported() {
        var shown = imports(
                "plan.csv",
                TABLE.replace("Ledamot Timrå, majoritet", "Ledamot Timmrå, majoritet")
                        .replace("Rådet möts;Hållbarhetsrådet;", "Rådet möts;Hållbarhetsrådet;Kommundirektören"));
        assertThat(shown.says())
                .contains(
                        "1 mål, 3 aktiviteter och 1 projekt",
                        "Ansvariga som inte kommer med (2); ange vem som svarar med /plan ansvarig",
                        "rad 3: Kommundirektören",
                        "rad 5: Ledamot Timmrå, majoritet, menade du Ledamot Timrå, majoritet");
        shown.presses("Lagra som plan");
        assertThat(activity("2026-M1.4").responsibleId()).isNull();
    }

    @Test
    void aResponsibleNameSharedBySeveralPeopleIsListed() {
        work.get(JdbcTemplate.class)
                .update(
                        "update person set name = 'Ledamot Timrå, majoritet' where name = 'Ledamot Sundsvall, majoritet'");
        var shown = imports("plan.csv", TABLE);
        assertThat(shown.says())
                .contains("rad 5: Ledamot Timrå, majoritet, så heter flera")
                .doesNotContain("menade du Ledamot Timrå, majoritet");
        shown.presses("Lagra som plan");
        assertThat(activity("2026-M1.4").responsibleId()).isNull();
    }

    @Test
    void aNetworkInTheResponsibleColumnBecomesTheActivitysNetwork() {
        imports("plan.csv", TABLE.replace("hallbar-energi;Ledamot Timrå, majoritet", ";Nätverket för hållbar energi"))
                .presses("Lagra som plan");
        assertThat(activity("2026-M1.4").networkId()).isEqualTo("hallbar-energi");
        assertThat(activity("2026-M1.4").responsibleId()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Timrå, Sundsvall", "Timrå och Sundsvall", "Sundsvall/Timrå", "timra; sundsvall"})
    void organisationsInTheResponsibleColumnBecomeTheActivitysRespondents(String responsible) {
        var shown = imports("plan.csv", TABLE.replace("Ledamot Timrå, majoritet", '"' + responsible + '"'));
        assertThat(shown.says()).doesNotContain("Ansvariga som inte kommer med");
        shown.presses("Lagra som plan");
        assertThat(coordinator.runs("plan show", Map.of("goal", "M1")).says())
                .contains("ett svar från Sundsvall, Timrå");
    }

    @Test
    void anUnknownNameAmongResponsibleOrganisationsIsListed() {
        var shown = imports("plan.csv", TABLE.replace("Ledamot Timrå, majoritet", "\"Timrå, Medelpad\""));
        assertThat(shown.says()).contains("Ansvariga som inte kommer med (1)", "rad 5: Timrå, Medelpad");
        shown.presses("Lagra som plan");
        assertThat(coordinator.runs("plan show", Map.of("goal", "M1")).says()).doesNotContain("ett svar från Timrå");
    }

    @Test
    void aNetworkInTheResponsibleColumnDoesNotReplaceTheOneInTheNetworkColumn() {
        var shown = imports(
                "plan.csv",
                TABLE.replace("hallbar-energi;Ledamot Timrå, majoritet", "hallbar-energi;Hållbarhetsrådet"));
        assertThat(shown.says())
                .contains("Ansvariga som inte kommer med (1)", "rad 5: Hållbarhetsrådet")
                .doesNotContain("menade du Hållbarhetsrådet");
        shown.presses("Lagra som plan");
        assertThat(activity("2026-M1.4").networkId()).isEqualTo("hallbar-energi");
    }

    @Test
    void ifNothingIsUnderstoodEveryRowIsListed() {
        var rows = new StringBuilder("område;mål;aktivitet;typ\n");
        for (int row = 2; row <= 30; row++) {
            rows.append("Miljö;Mindre utsläpp;Rad ").append(row).append(";insats\n");
        }
        var shown = imports("plan.csv", rows.toString());
        assertThat(shown.says())
                .contains(
                        "Inget mål i plan.csv kunde läsas",
                        "Ingenting har ändrats",
                        "29 ställen som jag inte förstod",
                        "rad 2: Miljö | Mindre utsläpp | Rad 2 | insats",
                        "rad 21: ",
                        "… och 9 till, i filen")
                .doesNotContain("rad 22: ");
        assertThat(shown.reply().rows()).isEmpty();
        assertThat(rows(shown)).hasSize(30).last().isEqualTo(List.of("30", "Miljö | Mindre utsläpp | Rad 30 | insats"));
    }

    @Test
    void linesThatAreNotUnderstoodAreAlsoInTheFileOfChanges() {
        var shown = imports("plan.csv", TABLE + "Miljö;Mindre utsläpp;insats;Riva;;;2026\n");
        assertThat(rows(shown)).last().isEqualTo(List.of("6", "Miljö | Mindre utsläpp | insats | Riva | 2026"));
        shown.confirms();
        var again = imports("plan.csv", TABLE + "Miljö;Mindre utsläpp;insats;Riva;;;2026\n");
        assertThat(again.says()).contains("Allt det står redan i planen", "rad 6: ");
        assertThat(rows(again)).hasSize(2);
    }

    /** Returns the cell texts of all rows in the last sheet of the spreadsheet that is attached to the reply. */
    private static List<List<String>> rows(BotReply shown) {
        var file = shown.reply().attachments().get(0);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            return workbook.getSheets().reduce((first, last) -> last).orElseThrow().read().stream()
                    .map(row -> row.stream().map(Cell::getText).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotDownloaded() {
        var file = new UploadedFile("plan.csv", 50 * 1024 * 1024, most -> {
            throw new AssertionError("fetched");
        });
        assertThat(administrator.runs("plan import", Map.of("file", file)).says())
                .contains("för stor");
    }

    @Test
    void onlyAdministratorsCanImportAPlanAndConfirmTheImport() {
        assertThat(coordinator
                        .runs("plan import", Map.of("file", file("plan.csv", TABLE)))
                        .says())
                .contains("Fråga Förvaltare");
        var id = imports("plan.csv", TABLE)
                .reply()
                .rows()
                .get(0)
                .buttons()
                .get(0)
                .id();
        assertThat(coordinator.press(null, id, java.util.List.of(), Map.of()).says())
                .contains("känner jag inte längre igen");
    }

    @Test
    void aCoordinatorCanChooseTheRespondentsOfAnActivity() {
        assertThat(coordinator
                        .runs(
                                "plan assign",
                                Map.of(
                                        "activity",
                                        "M1.2",
                                        "person",
                                        work.as("Ledamot Timrå, opposition").account()))
                        .says())
                .contains("M1.2 Rådet möts: Ledamot Timrå, opposition ansvarar. Det gäller");
        assertThat(coordinator
                        .runs("plan assign", Map.of("activity", "M1.2", "organisations", "timra, Sundsvall"))
                        .says())
                .contains("M1.2 Rådet möts: ett svar från Sundsvall, Timrå. Det gäller");
        assertThat(activity("2026-M1.2").asked()).isEqualTo(Activity.AnsweredBy.EACH_ORGANISATION);
        assertThat(coordinator
                        .runs("plan assign", Map.of("activity", "M1.2", "organisations", "alla"))
                        .says())
                .contains("varje organisation i nätverket");
        assertThat(coordinator.runs("plan assign", Map.of("activity", "M1.2")).says())
                .contains("samordnare");
    }

    @Test
    void mistakesInAnAssignmentAreExplained() {
        assertThat(coordinator.runs("plan assign", Map.of("activity", "S1.1")).says())
                .contains("Fråga Samordnare social");
        assertThat(coordinator.runs("plan assign", Map.of("activity", "X1.1")).says())
                .contains("ingen aktivitet ”X1.1”");
        assertThat(coordinator
                        .runs("plan assign", Map.of("activity", "M1.2", "organisations", "mars"))
                        .says())
                .contains("mars");
        assertThat(coordinator
                        .runs(
                                "plan assign",
                                Map.of(
                                        "activity",
                                        "M1.2",
                                        "person",
                                        work.asStranger("Ny").account()))
                        .says())
                .contains("Jag vet inte vem Ny är");
    }

    @Test
    void thePlanIsShownInFullOrByGoalOrByNetwork() {
        var whole = coordinator.runs("plan show");
        assertThat(whole.says()).contains("Verksamhetsplan 2026", "M1 Mindre utsläpp (3)");
        assertThat(whole.chooses("2026-M1").says())
                .contains("M1.1 Klimatplan i varje kommun · aktivitet, "
                        + "ett svar från Länsstyrelsen, Timrå · Hållbarhetsrådet");
        assertThat(coordinator
                        .runs("plan show", Map.of("network", "hallbar-energi"))
                        .says())
                .contains("M1.3 Energikartor · projekt, ett svar från varje organisation");
        assertThat(coordinator.runs("plan show", Map.of("goal", "Z1")).says()).contains("inget mål ”Z1”");
        assertThat(coordinator.isSuggested("plan show", "goal", "utsl")).containsExactly("M1 Mindre utsläpp");
    }

    private BotReply imports(String name, String text) {
        return administrator.runs("plan import", Map.of("file", file(name, text)));
    }

    private static UploadedFile file(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new UploadedFile(name, bytes.length, most -> bytes);
    }

    private Activity activity(String id) {
        return work.get(Activities.class).findById(id).orElseThrow();
    }
}
