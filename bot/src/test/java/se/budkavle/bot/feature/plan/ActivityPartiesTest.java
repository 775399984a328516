package se.budkavle.bot.feature.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.UploadedFile;
import se.budkavle.bot.testing.AnsweredRounds;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityParties;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.RoundHistory;

/**
 * Tests the owner, partners and funder of activities: how they are set, read from files, copied to the next year's plan
 * and shown.
 */
class ActivityPartiesTest {

    private static final String TABLE = """
            område;mål;typ;aktivitet;nätverk;ägare;partner;finansiär
            Miljö;Mindre utsläpp;aktivitet;Klimatplan i varje kommun;;;;
            Miljö;Mindre utsläpp;aktivitet;Rådet möts ihop med Polisen;;Region Mitt;;
            Miljö;Mindre utsläpp;projekt;Energikartor;;;;
            Social;Tryggare vård;aktivitet;Det EU-finansierade projektet för chefer;;;;
            """;

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser reader = work.as("Socialchef Timrå");

    @BeforeEach
    void settlePlan() {
        SmallPlan.settle(work);
    }

    @Test
    void aCoordinatorCanSetOwnerPartnersAndFunderInAFormWithTheCurrentValues() {
        assertThat(sets("Länsstyrelsen **X**", "Region\nMitt", " ").says())
                .isEqualTo("M1.3 Energikartor: ägare: Länsstyrelsen **X** · tillsammans med Region Mitt.");
        assertThat(shows("M1")).contains("tillsammans med Region Mitt");
        assertThat(opened().reply().form().fields())
                .extracting(field -> field.value())
                .containsExactly("Länsstyrelsen **X**", "Region Mitt", "");
        assertThat(sets("", "", "").says()).isEqualTo("M1.3 Energikartor har varken ägare, partner eller finansiär.");
        assertThat(parties("2026-M1.3").isEmpty()).isTrue();
        assertThat(administrator.runs("audit").says()).contains("ändrade vem som står bakom en aktivitet");
    }

    @Test
    void anOutdatedFormOrATooLongTextIsRefused() {
        assertThat(work.as("Samordnare social")
                        .runs("plan parties", Map.of("activity", "M1.3"))
                        .says())
                .contains("Fråga Samordnare miljö");
        assertThat(sets("x".repeat(201), "", "").says()).contains("längre än 200 tecken");
        var old = opened();
        sets("Region Mitt", "", "");
        assertThat(old.fillsIn(Map.of("owner", "Region Mitt", "partners", "", "funder", ""))
                        .says())
                .contains("M1.3 Energikartor: ägare: Region Mitt.");
        assertThat(old.fillsIn(Map.of("owner", "En annan", "partners", "", "funder", ""))
                        .says())
                .contains("M1.3 har ändrats sedan formuläret öppnades", "Nu gäller: ägare: Region Mitt");
        assertThat(parties("2026-M1.3")).isEqualTo(new ActivityParties("Region Mitt", null, null));
    }

    @Test
    void anImportReadsOwnersPartnersAndFundersAndDoesNotChangeThoseSetByPeople() {
        sets("Region Mitt", "", "");
        var shown = imports(TABLE, 2026);
        assertThat(shown.says())
                .contains(
                        "Ägare, partner och finansiärer (2)",
                        "• M1.2 Rådet möts ihop med Polisen: ägare: Region Mitt · tillsammans med Polisen",
                        "• S1.1 Det EU-finansierade projektet för chefer: finansieras av EU");
        shown.confirms();
        assertThat(parties("2026-M1.3").owner()).isEqualTo("Region Mitt");
        assertThat(parties("2026-M1.2")).isEqualTo(new ActivityParties("Region Mitt", "Polisen", null));
        assertThat(parties("2026-S1.1").funder()).isEqualTo("EU");
        assertThat(work.get(Activities.class)
                        .findById("2026-S1.1")
                        .orElseThrow()
                        .partiesChosen())
                .isFalse();
        imports(TABLE.replace("klimatplan", "Klimatplan").replace("i varje kommun", "i varje kommun nu"), 2027)
                .confirms();
        assertThat(parties("2027-M1.3").owner()).isEqualTo("Region Mitt");
        administrator.runs("plan roll").confirms();
        assertThat(parties("2028-M1.2")).isEqualTo(new ActivityParties("Region Mitt", "Polisen", null));
    }

    @Test
    void aClosedRoundStillContainsTheOwnersPartnersAndFundersAtTheTimeOfItsClosing() {
        sets("Region Mitt", "", "");
        var rounds = new AnsweredRounds(work);
        var round = rounds.closed("T2 2026", MovableClock.START.minus(Duration.ofDays(30)));
        rounds.asks(round, "M1.3", "hallbar-energi", "timra", ActivityState.ON_TRACK);
        work.get(RoundHistory.class).close(round);
        sets("En annan", "", "");
        assertThat(work.get(RoundHistory.class).activities(round))
                .singleElement()
                .satisfies(one -> assertThat(one.parties().owner()).isEqualTo("Region Mitt"));
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbar-energi").orElseThrow().closed(true));
        assertThat(shows("M1")).contains("M1.3 Energikartor").doesNotContain("En annan");
    }

    private BotReply opened() {
        return coordinator.runs("plan parties", Map.of("activity", "M1.3"));
    }

    private BotReply sets(String owner, String partners, String funder) {
        return opened().fillsIn(Map.of("owner", owner, "partners", partners, "funder", funder));
    }

    private String shows(String goal) {
        return reader.runs("plan show", Map.of("goal", goal)).says();
    }

    private ActivityParties parties(String id) {
        return work.get(Activities.class).findById(id).orElseThrow().parties();
    }

    private BotReply imports(String table, long year) {
        var bytes = table.getBytes(StandardCharsets.UTF_8);
        return administrator.runs(
                "plan import", Map.of("file", new UploadedFile("plan.csv", bytes.length, most -> bytes), "year", year));
    }
}
