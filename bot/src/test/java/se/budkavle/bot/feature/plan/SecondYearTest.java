package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.ActivityContact;
import se.budkavle.storage.plan.ActivityContacts;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.plan.Respondents;

class SecondYearTest {

    private static final String NEXT_YEAR = """
            område;mål;typ;aktivitet;år
            Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;2027
            Miljö;Mindre utsläpp;aktivitet;Rådet möts oftare;2027
            Miljö;Mindre utsläpp;projekt;Kartor;2027
            Miljö;Mindre utsläpp;aktivitet;Något helt nytt;2027
            Social omsorg;Tryggare vård;aktivitet;Utbildning för chefer;2027
            """;

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void aDifferentPlanGetsNoProposalsFromTheYearBeforeEvenIfCodesAreEqual() {
        var shown = imports("""
                område;mål;typ;aktivitet;år
                Miljö;Minska bullret;aktivitet;Mät bullret;2027
                Miljö;Minska bullret;aktivitet;Berätta om bullret;2027
                Miljö;Fler cyklar;aktivitet;Bygg banor;2027
                Miljö;Renare vatten;aktivitet;Sila sjön;2027
                """);
        assertThat(shown.says())
                .contains("M1.1", "Mät bullret")
                .doesNotContain("samma kod", "som det mesta under målet", "Förslag från året före");
    }

    @Test
    void aDifferentPlanGetsNoProposalsFromTheYearBeforeEvenIfTheNumbersOfGoalsAreEqual() {
        var shown = imports("""
                område;mål;typ;aktivitet;år
                Miljö;Minska bullret;aktivitet;Mät bullret;2027
                Miljö;Minska bullret;aktivitet;Berätta om bullret;2027
                """);
        assertThat(shown.says())
                .contains("M1.1", "Mät bullret")
                .doesNotContain("samma kod", "som det mesta under målet", "Förslag från året före");
    }

    @Test
    void anImportOfTheNextYearStoresProposalsOnlyAfterConfirmation() {
        coordinator.runs(
                "plan assign",
                Map.of(
                        "activity",
                        "M1.2",
                        "person",
                        work.as("Ledamot Timrå, majoritet").account()));
        var shown = imports(NEXT_YEAR);
        assertThat(shown.says())
                .contains(
                        "Förslag från året före: nätverk och vem som svarar (5)",
                        "M1.1 Klimatplan i varje kommun: Hållbarhetsrådet, ett svar från Länsstyrelsen, Timrå (samma ord som 2026-M1.1)",
                        "M1.2 Rådet möts oftare: Hållbarhetsrådet, Ledamot Timrå, majoritet ansvarar (liknande ord som 2026-M1.2)",
                        "M1.3 Kartor: Nätverket för hållbar energi, ett svar från varje organisation i nätverket (samma kod som 2026-M1.3)",
                        "M1.4 Något helt nytt: Hållbarhetsrådet, samordnaren ansvarar (som det mesta under målet)");
        assertThat(work.get(Plans.class).findById("2027")).isEmpty();
        shown.confirms();
        for (var code : List.of("M1.1", "M1.2", "M1.3", "S1.1")) {
            assertThat(activity("2027-" + code).networkId())
                    .as(code)
                    .isEqualTo(activity("2026-" + code).networkId());
            assertThat(activity("2027-" + code).respondents())
                    .as(code)
                    .isEqualTo(activity("2026-" + code).respondents());
        }
        assertThat(activity("2026-M1.1").isAlive()).isTrue();
        assertThat(imports(NEXT_YEAR).says())
                .contains("Allt det står redan i planen")
                .doesNotContain("Förslag");
    }

    @Test
    void theReplyAboutANextYearsActivityNamesTheYear() {
        imports(NEXT_YEAR).confirms();
        assertThat(assigned("2027-M1.4").says()).startsWith("2027: M1.4 Något helt nytt:");
        assertThat(assigned("2026-M1.2").says()).startsWith("M1.2 ");
    }

    private BotReply assigned(String activity) {
        return coordinator.runs(
                "plan assign",
                Map.of(
                        "activity",
                        activity,
                        "person",
                        work.as("Ledamot Timrå, majoritet").account()));
    }

    @Test
    void anActivitysContactPersonIsProposedForTheNextYear() {
        nameContact();
        var shown = imports(NEXT_YEAR);
        assertThat(shown.says())
                .contains("M1.1 Klimatplan i varje kommun: Hållbarhetsrådet, ett svar från Länsstyrelsen, Timrå; "
                        + "Ledamot Timrå, opposition svarar för Timrå (samma ord som 2026-M1.1)");
        assertThat(contact("2027-M1.1")).isEmpty();
        shown.confirms();
        assertThat(contact("2027-M1.1")).isEqualTo(contact("2026-M1.1")).isPresent();
    }

    @Test
    void noContactPersonIsProposedIfTheFileNamesRespondentsOrThePersonHasLeft() {
        nameContact();
        assertThat(imports("""
                område;mål;typ;aktivitet;ansvarig;år
                Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;Ledamot Timrå, majoritet;2027
                """).says()).contains("M1.1 Klimatplan").doesNotContain("svarar för Timrå");
        var today = work.get(Association.class).today(work.get(Clock.class));
        var memberships = work.get(Memberships.class);
        memberships
                .activeOf(contact("2026-M1.1").orElseThrow(), today)
                .forEach(one -> memberships.save(one.released(today.minusDays(1))));
        assertThat(imports(NEXT_YEAR).says()).contains("M1.1 Klimatplan").doesNotContain("svarar för Timrå");
        assertThat(administrator.runs("plan roll").says()).doesNotContain("svarar för Timrå");
    }

    @Test
    void theContactPersonsOfContinuedActivitiesAreCopiedWhenANewYearBegins() {
        nameContact();
        var shown = administrator.runs("plan roll");
        assertThat(shown.says())
                .contains(
                        "Kontakter som går vidare (1)",
                        "• M1.1 Klimatplan i varje kommun: Ledamot Timrå, opposition svarar för Timrå");
        shown.confirms();
        assertThat(contact("2027-M1.1")).isEqualTo(contact("2026-M1.1")).isPresent();
        assertThat(imports(NEXT_YEAR).says()).doesNotContain("svarar för Timrå");
    }

    @Test
    void theFileHasPrecedenceOverProposals() {
        imports("""
                område;mål;typ;aktivitet;nätverk;ansvarig;år
                Miljö;Mindre utsläpp;aktivitet;Rådet möts;hallbar-energi;Ledamot Timrå, opposition;2027
                """).confirms();
        assertThat(activity("2027-M1.2").networkId()).isEqualTo("hallbar-energi");
        assertThat(activity("2027-M1.2").respondents().kind()).isEqualTo(Respondents.Kind.PERSON);
    }

    @Test
    void aShortenedTitleIsNotReplacedByTheFilesTitleAndThePreviewShowsBoth() {
        var activities = work.get(Activities.class);
        activities.save(activity("2026-M1.2").titled("Möten"));
        var longer = "Hållbarhetsrådet möts fyra gånger och bjuder in andra aktörer till sina möten";
        var shown = imports("""
                område;mål;typ;aktivitet;år
                Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;2026
                Miljö;Mindre utsläpp;aktivitet;%s;2026
                Miljö;Mindre utsläpp;projekt;Energikartor för alla;2026
                Social omsorg;Tryggare vård;aktivitet;Utbildning för chefer;2026
                """.formatted(longer));
        assertThat(shown.says())
                .contains(
                        "1 kort titel behålls",
                        "• M1.2 Möten → Hållbarhetsrådet möts fyra gånger",
                        "• M1.3 Energikartor → Energikartor för alla");
        assertThat(shown.reply().attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("planändringar-2026.xlsx"));
        shown.confirms();
        assertThat(activity("2026-M1.2").title()).isEqualTo("Möten");
        assertThat(activity("2026-M1.2").wording()).isEqualTo(longer);
        assertThat(activity("2026-M1.3").title()).isEqualTo("Energikartor för alla");
    }

    @Test
    void onlyAPersonWhoCoordinatesBothNetworksCanMoveAnActivityBetweenThem() {
        assertThat(coordinator
                        .runs("plan network", Map.of("activity", "M1.2", "network", "hallbar-energi"))
                        .says())
                .contains("M1.2 Rådet möts hör nu till Nätverket för hållbar energi: samordnaren ansvarar");
        assertThat(activity("2026-M1.2").networkId()).isEqualTo("hallbar-energi");
        assertThat(coordinator
                        .runs("plan network", Map.of("activity", "M1.2", "network", "hallbar-energi"))
                        .says())
                .contains("hör redan till");
        assertThat(coordinator
                        .runs("plan network", Map.of("activity", "M1.2", "network", "socialchefer"))
                        .says())
                .contains("Fråga Samordnare social");
        assertThat(coordinator
                        .runs("plan network", Map.of("activity", "S1.1", "network", "hallbar-energi"))
                        .says())
                .contains("Fråga Samordnare social");
        assertThat(activity("2026-S1.1").networkId()).isEqualTo("socialchefer");
    }

    @Test
    void aNewYearBeginsWithAllUnfinishedActivitiesOfTheYearBefore() {
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        coordinator.runs("round answer-for", Map.of("question", "M1.2", "state", "DONE"));
        work.as("Samordnare social")
                .runs("round open", Map.of("period", "T3 2026", "due", "2026-12-04"))
                .confirms();
        work.as("Samordnare social").runs("round answer-for", Map.of("question", "S1.1", "state", "CANCELLED"));
        var shown = administrator.runs("plan roll");
        assertThat(shown.says())
                .contains(
                        "Verksamhetsplan 2026 → Verksamhetsplan 2027",
                        "1 mål och 2 aktiviteter går vidare",
                        "Klart eller avbrutet, följer inte med (2)",
                        "• M1.2 Rådet möts",
                        "• S1.1 Utbildning för chefer",
                        "Mål där allt är klart följer inte med: S1 Tryggare vård");
        assertThat(work.get(Plans.class).findById("2027")).isEmpty();
        assertThat(shown.confirms().says()).contains("Verksamhetsplan 2027 är sparad: 1 mål och 2 aktiviteter");
        assertThat(stored("2027-M1.2")).isEmpty();
        assertThat(activity("2027-M1.3").respondents())
                .isEqualTo(activity("2026-M1.3").respondents());
        assertThat(activity("2026-M1.2").isAlive()).isTrue();
        assertThat(administrator.runs("plan roll", Map.of("year", 2027L)).says())
                .contains("Det finns redan en plan för 2027");
        assertThat(administrator.runs("plan roll", Map.of("year", 20270L)).says())
                .contains("kan inte stämma");
        assertThat(administrator.runs("plan roll", Map.of("year", 2020L)).says())
                .contains("ingen plan före 2020");
        assertThat(coordinator.runs("plan roll").says()).contains("Fråga Förvaltare");
    }

    @Test
    void aPersonWhoseFirstRoleHasNotBegunStaysResponsibleInTheNewYear() {
        var sundsvall =
                work.get(People.class).findByAccountId("9006").orElseThrow().id();
        work.get(Activities.class).save(activity("2026-M1.2").answeredBy(sundsvall));
        work.get(JdbcTemplate.class)
                .update("update membership set since = '2027-01-01' where person_id = ?", sundsvall);
        assertThat(administrator.runs("plan roll").confirms().says()).contains("är sparad");
        assertThat(activity("2027-M1.2").responsibleId()).isEqualTo(sundsvall);
    }

    @Test
    void aPersonWhoHasLeftIsNotResponsibleInTheNewYear() {
        var sundsvall =
                work.get(People.class).findByAccountId("9006").orElseThrow().id();
        work.get(Activities.class).save(activity("2026-M1.2").answeredBy(sundsvall));
        assertThat(administrator.runs("plan roll").says()).doesNotContain("finns inte kvar");
        work.get(JdbcTemplate.class)
                .update("update membership set until = '2026-01-31' where person_id = ?", sundsvall);
        var shown = administrator.runs("plan roll");
        assertThat(shown.says()).contains("Nätverket eller den ansvariga finns inte kvar (1)", "• M1.2 Rådet möts");
        shown.confirms();
        assertThat(activity("2027-M1.2").responsibleId()).isNull();
    }

    @Test
    void peopleWithoutARoleOrWithARoleThatBeginsInTheNewYearStayResponsible() {
        var sundsvall =
                work.get(People.class).findByAccountId("9006").orElseThrow().id();
        var withoutRole =
                work.get(People.class).findByAccountId("9010").orElseThrow().id();
        work.get(Activities.class).save(activity("2026-M1.2").answeredBy(sundsvall));
        work.get(Activities.class).save(activity("2026-M1.3").answeredBy(withoutRole));
        work.get(JdbcTemplate.class)
                .update("update membership set since = '2027-01-01' where person_id = ?", sundsvall);
        nameContact();
        var contact = contact("2026-M1.1").orElseThrow();
        work.get(JdbcTemplate.class).update("update membership set since = '2027-01-01' where person_id = ?", contact);
        var shown = administrator.runs("plan roll");
        assertThat(shown.says()).doesNotContain("finns inte kvar");
        shown.confirms();
        assertThat(activity("2027-M1.2").responsibleId()).isEqualTo(sundsvall);
        assertThat(activity("2027-M1.3").responsibleId()).isEqualTo(withoutRole);
        assertThat(contact("2027-M1.1")).contains(contact);
    }

    @Test
    void titlesThatContainAYearAreListedWhenANewYearBegins() {
        work.get(Activities.class).save(activity("2026-M1.2").titled("Klart senast 2026"));
        assertThat(administrator.runs("plan roll").says())
                .contains("Titlar som nämner ett år (1)", "• M1.2 Klart senast 2026");
    }

    private void nameContact() {
        coordinator.runs(
                "plan contact",
                Map.of(
                        "activity",
                        "M1.1",
                        "organisation",
                        "timra",
                        "person",
                        work.as("Ledamot Timrå, opposition").account()));
    }

    private Optional<String> contact(String activityId) {
        return work.get(ActivityContacts.class)
                .findByActivityIdAndOrganisationId(activityId, "timra")
                .map(ActivityContact::personId);
    }

    private BotReply imports(String table) {
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return administrator.runs(
                "plan import", Map.of("file", new UploadedFile("plan.csv", bytes.length, most -> bytes)));
    }

    private Optional<Activity> stored(String id) {
        return work.get(Activities.class).findById(id);
    }

    private Activity activity(String id) {
        return stored(id).orElseThrow();
    }
}
