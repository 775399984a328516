package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.chat.ServerConfigurationCheck.Finding;
import se.budkavle.bot.chat.ServerConfigurationCheck.Severity;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.testing.KnownAddress;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.health.DatabaseHealth;
import se.budkavle.storage.health.LastSeenTimes;
import se.budkavle.storage.health.SignOfLifeRecorder;
import se.budkavle.storage.leader.Leadership;

class ShowHealthTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void healthyPartsAreListed() {
        work.workspace().finds(Finding.good(Phrase.of("chat.check.connected")));
        administrator.runs("budkavle backup");
        assertThat(doctor())
                .contains(
                        "Allt är bra",
                        "✓ Jag är ansluten till Discord",
                        "✓ Databasen (SQLite ",
                        "✓ Disken har ",
                        "✓ Alla inlägg har kommit fram")
                .doesNotContain("▲", "✕");
        assertThat(work.workspace().lookedAt())
                .containsEntry(SmallAssociation.COUNCIL_ROOM, "Hållbarhetsrådet")
                .hasSize(3);
    }

    @Test
    void aConfiguredMailServerIsChecked() {
        assertThat(doctor()).contains("✓ E-postservern svarar och godtar kontot.");
        work.mail().isIn(new EmailFailure(EmailFailure.Kind.LATER, "535 the account is refused", null));
        assertThat(doctor())
                .contains(
                        "✕ E-postservern tar inte emot några brev (535 the account is refused). Så här: Se i driftboken");
        work.mail().isSet(false);
        assertThat(doctor()).doesNotContain("E-postservern");
    }

    @Test
    void emailsWithoutUsableLinksAreReportedAsAFault() {
        work.get(KnownAddress.class).openForLetters(false);
        assertThat(doctor())
                .contains(
                        "✕ Brev kan inte få några länkar, och nyhetsbrev med mejl väntar",
                        "Så här: Sätt budkavle.web.public-address till adressen som proxyn har utåt; den ska börja med https://");
        work.mail().isSet(false);
        assertThat(doctor()).doesNotContain("Brev kan inte få några länkar");
    }

    @Test
    void faultsAreListedFirstWithTheirRemedies() {
        work.workspace().finds(Finding.good(Phrase.of("chat.check.connected")));
        work.workspace().finds(Finding.warning(Phrase.of("chat.check.public"), Phrase.of("chat.check.public-off")));
        work.workspace()
                .finds(Finding.bad(Phrase.of("chat.check.commands-differ", 2), Phrase.of("chat.check.commands-tell")));
        assertThat(doctor())
                .contains("1 fel och 1 påpekande")
                .containsSubsequence(
                        "✕ Servern känner 2 kommandon annorlunda än jag. Så här: Tryck på knappen",
                        "▲ Vem som helst kan bjuda in mig",
                        "✓ Jag är ansluten")
                .doesNotContain("[Skicka kommandona igen]");
    }

    @Test
    void aButtonRegistersTheCommandsAgainThatDifferFromThoseInDiscord() {
        work.workspace()
                .finds(Finding.bad(Phrase.of("chat.check.commands-differ", 2), Phrase.of("chat.check.commands-tell"))
                        .correctedByRegisteringCommands());
        var shown = administrator.runs("budkavle doctor");
        assertThat(shown.presses("Skicka kommandona igen").says()).contains("2 kommandon skickades");
        work.workspace().failsAfter(0, Kind.LATER);
        assertThat(shown.presses("Skicka kommandona igen").says()).contains("Discord tog inte emot kommandona");
    }

    @Test
    void aPausedBatchIsListedWithItsRemedy() {
        var batches = work.get(Batches.class);
        var now = work.clock().instant();
        var batch = batches.save(
                batches.save(Batch.of("sending", "any", "any", now, now)).begin(now));
        var pausing = batches.save(batch.pause(Addressee.Kind.MAIL, now.plusSeconds(60), "delivery.mail-later"));
        assertThat(doctor())
                .contains("▲ Ett utskick är pausat: e-postservern går inte att nå just nu; det görs ett nytt försök. "
                        + "Det fortsätter av sig självt ");
        batches.save(pausing.pause(Addressee.Kind.PERSON, null, "delivery.flagged"));
        assertThat(doctor())
                .contains("✕ Ett utskick är pausat sedan något gick fel: Discord tar boten för skräppost", "återuppta");
    }

    @Test
    void networksWithoutAChannelAreNamed() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("socialchefer").orElseThrow().linkedTo(null));
        assertThat(doctor()).contains("Ett nätverk saknar kanal och får inga inlägg: Socialchefsnätverket");
    }

    @Test
    void postsGivenUpBecauseOfABugInTheBotAreListed() {
        var now = work.clock().instant();
        var deliveries = work.get(Deliveries.class);
        var queue = work.get(DeliveryQueue.class);
        var delivery =
                deliveries.save(Delivery.of("key", "nobody", "subject", SmallAssociation.COUNCIL_ROOM, now, now));
        queue.claim(delivery.id(), "me", now.plusSeconds(60), now);
        queue.finish(delivery.id(), "me", 1, Delivery.State.FAILED, null, "delivery.given-up", 0, now);
        assertThat(doctor())
                .contains(
                        "✕ Ett inlägg gavs upp den senaste veckan för att något gick fel i boten gång på gång",
                        "Leta efter «is given up» i loggen");
        work.clock().forward(java.time.Duration.ofDays(8));
        assertThat(doctor()).doesNotContain("gavs upp");
    }

    @Test
    void failedPostsAreCounted() {
        var now = work.clock().instant();
        var deliveries = work.get(Deliveries.class);
        var queue = work.get(DeliveryQueue.class);
        var delivery =
                deliveries.save(Delivery.of("key", "nobody", "subject", SmallAssociation.COUNCIL_ROOM, now, now));
        queue.claim(delivery.id(), "me", now.plusSeconds(60), now);
        queue.finish(delivery.id(), "me", 1, Delivery.State.FAILED, null, "GONE", 0, now);
        assertThat(doctor())
                .contains("✕ Ett inlägg gick inte att skicka den senaste veckan, och inga försöks fortfarande");
    }

    @Test
    void instancesThatCouldTakeOverAreCounted() {
        var health = mock(DatabaseHealth.class);
        when(health.product()).thenReturn("PostgreSQL 17");
        when(health.isSound()).thenReturn(true);
        var leadership = mock(Leadership.class);
        var check = new DatabaseCheck(
                health,
                new DatabaseProbe(
                        new SignOfLifeRecorder(mock(LastSeenTimes.class)), new RealClock(new MovableClock()), health),
                leadership);
        assertThat(check.look())
                .containsExactly(Finding.good(Phrase.of("operations.doctor.database", "PostgreSQL 17")));
        when(leadership.others()).thenReturn(1);
        assertThat(check.look())
                .containsExactly(
                        Finding.good(Phrase.of("operations.doctor.database", "PostgreSQL 17")),
                        Finding.good(Phrase.of("operations.doctor.instances", 1)));
    }

    @Test
    void aDiskThatFillsUpCausesAWarningAndThenAnError() {
        assertThat(DatabaseCheck.disk(5L << 30).severity()).isEqualTo(Severity.GOOD);
        assertThat(DatabaseCheck.disk(500L << 20).severity()).isEqualTo(Severity.WARNING);
        assertThat(DatabaseCheck.disk(50L << 20).severity()).isEqualTo(Severity.BAD);
    }

    @Test
    void onlyAdministratorsCanSeeTheHealth() {
        assertThat(work.as("Samordnare miljö").runs("budkavle doctor").says()).contains("bara en förvaltare");
        assertThat(work.as("Samordnare miljö")
                        .press(null, "operations:commands", List.of(), Map.of())
                        .says())
                .contains("bara en förvaltare");
    }

    private String doctor() {
        return administrator.runs("budkavle doctor").says();
    }
}
