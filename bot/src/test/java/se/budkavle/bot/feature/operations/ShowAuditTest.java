package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

class ShowAuditTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void theNewestChangesAreShownAsSentences() {
        change("GUEST");
        change("SECRETARY");
        assertThat(administrator.runs("audit").says())
                .contains("De 2 senaste ändringarna", "Samordnare miljö utsåg · Någon utan uppdrag")
                .containsSubsequence(
                        "sekreterare · Hållbarhetsrådet · Timrå · från ", "inbjuden · Hållbarhetsrådet · Timrå · från ")
                .doesNotContain("SECRETARY", "hallbarhetsradet");
    }

    @Test
    void changesCanBeFilteredByKindPersonSubjectAndNumber() {
        change("GUEST");
        work.chat().open("200", "ny");
        administrator.runs("network link", Map.of("network", "socialchefer", "channel", "200"));
        assertThat(administrator
                        .runs("audit", Map.of("action", "directory.link"))
                        .says())
                .contains("Den senaste ändringen", "kopplade en kanal · Socialchefsnätverket")
                .doesNotContain("utsåg");
        assertThat(administrator
                        .runs("audit", Map.of("account", coordinator.account()))
                        .says())
                .contains("utsåg")
                .doesNotContain("kopplade");
        assertThat(administrator
                        .runs("audit", Map.of("subject", "socialchefer"))
                        .says())
                .doesNotContain("utsåg");
        assertThat(administrator.runs("audit", Map.of("count", 1L)).says())
                .contains("kopplade")
                .doesNotContain("utsåg");
        assertThat(administrator.runs("audit", Map.of("action", "nothing")).says())
                .contains("Ingen sådan ändring");
        assertThat(administrator.isSuggested("audit", "action", "utså")).contains("utsåg");
        assertThat(administrator.runs("audit", Map.of("action", "utsåg")).says())
                .contains("utsåg")
                .doesNotContain("kopplade");
    }

    @Test
    void changesInANetworkThatHasEndedAreFoundByTheNetworksName() {
        work.chat().open("200", "ny");
        administrator.runs("network link", Map.of("network", "socialchefer", "channel", "200"));
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(administrator.isSuggested("audit", "subject", "socialchefs")).contains("Socialchefsnätverket");
        assertThat(administrator
                        .runs("audit", Map.of("subject", "Socialchefsnätverket"))
                        .says())
                .contains("kopplade");
    }

    @Test
    void aChosenKindOfChangeIsNotMixedWithAKindThatBeginsAlike() {
        for (var action : List.of("round.answer", "round.answer-for")) {
            work.get(AuditLog.class)
                    .save(AuditEntry.of(
                            null, action, "thing-1", null, work.clock().instant()));
        }
        assertThat(administrator.runs("audit", Map.of("action", "round.answer")).says())
                .contains("Den senaste ändringen");
        assertThat(administrator.runs("audit", Map.of("action", "round")).says())
                .contains("De 2 senaste ändringarna");
    }

    @Test
    void anUnknownKindOfChangeIsShownAsAChangeWithoutItsCode() {
        work.get(AuditLog.class)
                .save(AuditEntry.of(
                        null, "far.away", "thing-1", null, work.clock().instant()));
        assertThat(administrator.inEnglish().runs("audit").says())
                .contains("the bot itself made a change")
                .doesNotContain("far.away", "thing-1");
    }

    @Test
    void idsCountsDaysAndChoicesAreShownAsText() {
        var entries = work.get(AuditLog.class);
        var now = work.clock().instant();
        entries.save(AuditEntry.of(null, "round.remind", "gone", "12 networks", now));
        entries.save(AuditEntry.of(null, "delivery.erase", "all", "7", now));
        entries.save(AuditEntry.of(null, "absence.set", "gone", "2026-12-01 to 2026-12-11", now));
        entries.save(AuditEntry.of(null, "meeting.answer", "gone", "NO on a page", now));
        entries.save(AuditEntry.of(
                null, "contact.settings", "hallbar-energi", "basis CONSENT, goal 200, sign-up true", now));
        assertThat(administrator.runs("audit").says())
                .contains(
                        "påminde · 12 nätverk",
                        "adresser ur gamla utskick · 7",
                        "anmälde frånvaro · 1 december 2026 till 11 december 2026",
                        "svarade på en kallelse · Kommer inte på webben",
                        "Nätverket för hållbar energi · samtycke");
        assertThat(administrator.inEnglish().runs("audit").says())
                .contains("12 networks", "1 December 2026 to 11 December 2026")
                .doesNotContain("goal", "CONSENT");
    }

    @Test
    void aMeetingIsShownWithItsTitleAndDay() {
        var start = Instant.parse("2026-12-17T08:00:00Z");
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        "socialchefer",
                        "Vinterns planering",
                        start,
                        start.plusSeconds(3600),
                        Venue.of(MeetingFormat.DIGITAL, null, null),
                        work.get(People.class)
                                .findByAccountId("9001")
                                .orElseThrow()
                                .id(),
                        work.clock().instant()));
        work.get(AuditLog.class)
                .save(AuditEntry.of(
                        null, "meeting.cancel", meeting.id(), null, work.clock().instant()));
        assertThat(administrator.runs("audit").says())
                .contains("ställde in ett möte · Vinterns planering 17 december 2026 09:00");
    }

    @Test
    void betweenOneAndFiftyChangesAreShownAndFifteenByDefault() {
        for (int i = 0; i < 60; i++) {
            work.get(AuditLog.class)
                    .save(AuditEntry.of(
                            null, "far.away", "thing-" + i, null, work.clock().instant()));
        }
        assertThat(administrator.runs("audit", Map.of("count", 1000L)).says()).contains("De 50 senaste");
        assertThat(administrator.runs("audit", Map.of("count", -5L)).says()).contains("Den senaste");
        assertThat(administrator.runs("audit").says()).contains("De 15 senaste");
    }

    @Test
    void anUnknownAccountIsRefused() {
        assertThat(administrator
                        .runs(
                                "audit",
                                Map.of("account", work.asStranger("Okänd").account()))
                        .says())
                .contains("Jag vet inte vem Okänd är");
    }

    @Test
    void onlyAdministratorsCanReadTheAuditLog() {
        assertThat(coordinator.runs("audit").says()).contains("Det kan bara en förvaltare göra. Fråga Förvaltare.");
        assertThat(work.asStranger("Ny").runs("audit").says()).contains("Det kan bara en förvaltare göra");
    }

    private void change(String role) {
        coordinator
                .runs(
                        "network appoint",
                        Map.of(
                                "account",
                                work.as("Någon utan uppdrag").account(),
                                "role",
                                role,
                                "network",
                                "hallbarhetsradet"))
                .confirms();
        work.clock().forward(Duration.ofMinutes(1));
    }
}
