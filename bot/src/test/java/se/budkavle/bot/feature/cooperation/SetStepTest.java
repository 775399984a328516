package se.budkavle.bot.feature.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Networks;

class SetStepTest {

    private static final String COUNCIL = "hallbarhetsradet";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

    @Test
    void aStepOfTheCooperationLadderIsShownWithTheOrganisationOnceItIsConfirmed() {
        var shown = sets("SHARE", "2025-03-01", "De delar mallar");
        assertThat(shown.says())
                .contains(
                        "Samarbetstrappan: Timrå kommun",
                        "Hållbarhetsrådet: steg 2 av 4, delar kunskap",
                        "Gäller från 1 mars 2025",
                        "Anledning: De delar mallar");
        assertThat(page()).doesNotContain("Samarbetstrappan");
        assertThat(shown.confirms().says()).contains("Timrå kommun i Hållbarhetsrådet: steg 2 av 4, delar kunskap");
        assertThat(page())
                .contains("Samarbetstrappan", "Hållbarhetsrådet: steg 2 av 4, delar kunskap · 2025: steg 2 · De delar")
                .doesNotContain("rättat");
        assertThat(work.as("Förvaltare").runs("audit").says()).contains("angav ett steg på samarbetstrappan");
    }

    @Test
    void anOrganisationsStepsOverTheYearsAreShownInSwedishAndEnglish() {
        sets("SHARE", "2025-03-01", null).confirms();
        assertThat(sets("COORDINATE", null, null).says())
                .contains("Gäller från 23 november 2026", "Tidigare: steg 2 av 4, delar kunskap, sedan 1 mars 2025");
        sets("COORDINATE", null, null).confirms();
        assertThat(page()).contains("steg 3 av 4, samordnar sig · 2025: steg 2 → 2026: steg 3");
        assertThat(member.inEnglish()
                        .runs("organisation show", Map.of("organisation", "timra"))
                        .says())
                .contains("The cooperation ladder", "step 3 of 4, coordinate their work · 2025: step 2 → 2026: step 3");
    }

    @Test
    void anotherStepForTheSameDateIsShownAsACorrectionAndTheEarlierStepStaysStored() {
        sets("SHARE", "2025-03-01", null).confirms();
        var shown = sets("TOGETHER", "2025-03-01", null);
        assertThat(shown.says()).contains("rättar steg 2 av 4, delar kunskap", "kvar i historiken");
        shown.confirms();
        assertThat(page()).contains("steg 4 av 4, gör saker tillsammans · 2025: steg 4 · rättat 23 november 2026");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void thePreviewOfAStepIsShownAgainIfAnotherStepWasStoredAfterIt() {
        var first = sets("SHARE", null, null);
        var second = sets("TOGETHER", null, null);
        first.confirms();
        assertThat(second.confirms().says()).contains("rättar steg 2 av 4");
        assertThat(sets("SHARE", null, null).says()).contains("står redan på steg 2");
        assertThat(first.presses("Spara").says()).contains("redan");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aStepIsRefusedIfItsDateReasonOrNetworkIsInvalidOrTheUserDoesNotCoordinateTheNetwork() {
        assertThat(sets("SHARE", "2026-11-24", null).says()).contains("24 november 2026 har inte varit än");
        assertThat(sets("SHARE", null, "x".repeat(501)).says()).contains("högst 500 tecken");
        assertThat(coordinator
                        .runs(
                                "organisation step",
                                Map.of("organisation", "region", "step", "TALK", "network", "hallbar-energi"))
                        .says())
                .contains("Region Västernorrland deltar inte i Nätverket för hållbar energi");
        assertThat(coordinator
                        .runs(
                                "organisation step",
                                Map.of("organisation", "timra", "step", "TALK", "network", "socialchefer"))
                        .says())
                .contains("samordna")
                .doesNotContain("Gäller från");
        assertThat(member.runs("organisation step", Map.of("organisation", "timra", "step", "TALK", "network", COUNCIL))
                        .says())
                .doesNotContain("Gäller från");
        assertThat(rows()).isZero();
    }

    @Test
    void anOrganisationThatIsOnlyInvitedToANetworkCanHaveAStep() {
        coordinator
                .runs("organisation step", Map.of("organisation", "lansstyrelsen", "step", "TALK", "network", COUNCIL))
                .confirms();
        assertThat(member.runs("organisation show", Map.of("organisation", "lansstyrelsen"))
                        .says())
                .contains("steg 1 av 4, pratar med varandra");
    }

    @Test
    void aStepInAClosedNetworkIsShownOnlyToItsPeople() {
        work.as("Samordnare social")
                .runs("organisation step", Map.of("organisation", "timra", "step", "TALK", "network", "socialchefer"))
                .confirms();
        assertThat(page()).contains("Socialchefsnätverket: steg 1");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().closed(true));
        assertThat(page()).doesNotContain("Samarbetstrappan", "Socialchef");
        assertThat(work.as("Socialchef Sundsvall")
                        .runs("organisation show", Map.of("organisation", "timra"))
                        .says())
                .contains("Socialchefsnätverket: steg 1");
    }

    @Test
    void aFormerCoordinatorCannotConfirmAStep() {
        var shown = sets("SHARE", null, null);
        work.get(JdbcTemplate.class)
                .update(
                        "update membership set until = '2026-11-22' where person_id in (select id from person where name = ?)",
                        "Samordnare miljö");
        work.clock().forward(Duration.ofMinutes(1));
        assertThat(shown.confirms().says()).doesNotContain("steg 2 av 4");
        assertThat(rows()).isZero();
    }

    @Test
    void todayAndTheFirstOfJanuaryOfFiveYearsAreSuggestedAsTheDateOfAStep() {
        assertThat(coordinator.isSuggested("organisation step", "from", "januari"))
                .contains("1 januari 2026", "1 januari 2022")
                .doesNotContain("23 november 2026");
        assertThat(coordinator.isSuggested("organisation step", "from", "")).startsWith("23 november 2026");
    }

    private BotReply sets(String step, String from, String reason) {
        var options = new HashMap<String, Object>(Map.of("organisation", "timra", "step", step, "network", COUNCIL));
        if (from != null) {
            options.put("from", from);
        }
        if (reason != null) {
            options.put("reason", reason);
        }
        return coordinator.runs("organisation step", options);
    }

    private String page() {
        return member.runs("organisation show", Map.of("organisation", "timra")).says();
    }

    private int rows() {
        return work.get(JdbcTemplate.class).queryForObject("select count(*) from organisation_step", Integer.class);
    }
}
