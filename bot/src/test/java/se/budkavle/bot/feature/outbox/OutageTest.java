package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.BatchControl;
import se.budkavle.bot.testing.RememberingChat;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Batch;
import se.budkavle.storage.delivery.BatchRecipient;
import se.budkavle.storage.delivery.BatchRecipients;
import se.budkavle.storage.delivery.Batches;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.DeliveryOutbox;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Tests that sending is paused after a long outage or a restore, and that the administrators get one report. */
class OutageTest {

    /** The time at which each test starts: Tuesday 1 December, 10:00 in Stockholm. */
    private static final Instant LEFT = Instant.parse("2026-12-01T09:00:00Z");

    private static final String PRIVATELY = RememberingChat.PRIVATE + "9001";

    private final Workplace work = Workplace.fresh();
    private final TestUser administrator = work.as("Förvaltare");

    @BeforeEach
    void theBotRuns() {
        work.clock().set(LEFT);
        work.tick();
        work.clock().set(LEFT);
    }

    @Test
    void aShortOutageIsNotReportedAndSendingContinues() {
        queued("late", LEFT.plus(Duration.ofMinutes(1)));
        backAfter(Duration.ofMinutes(10));
        work.runUntil(LEFT.plus(Duration.ofHours(1)));
        assertThat(reports()).isEmpty();
        assertThat(work.get(DeliveryPauses.class).all()).isEmpty();
        assertThat(state("late")).isEqualTo(Delivery.State.FAILED);
    }

    @Test
    void anOutageOfADayIsReportedAndSendingContinues() {
        notice(LEFT.plus(Duration.ofDays(14)));
        backAfter(Duration.ofDays(1));
        work.runUntil(LEFT.plus(Duration.ofHours(25)));
        assertThat(work.get(DeliveryPauses.class).all()).isEmpty();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
        assertThat(reports()).containsExactly("""
                        Jag var borta från 1 december 2026 10:00 till 2 december 2026 10:00
                        Skickat för sent: 1
                        Kallelse Hållbarhetsrådet – Rådet möts, 15 december 2026
                        [Vad som ska skickas]""");
    }

    @Test
    void theReportOfAnOutageWithoutMessagesSaysThatThereWereNone() {
        backAfter(Duration.ofHours(2));
        work.runUntil(LEFT.plus(Duration.ofHours(3)));
        assertThat(reports()).containsExactly("""
                        Jag var borta från 1 december 2026 10:00 till 1 december 2026 12:00
                        Ingenting skulle ha skickats under tiden.
                        [Vad som ska skickas]""");
    }

    @Test
    void afterALongOutageNothingIsSentUntilAnAdministratorResumesSending() {
        notice(LEFT.plus(Duration.ofDays(14)));
        backAfter(Duration.ofDays(1).plusSeconds(1));
        work.runUntil(LEFT.plus(Duration.ofHours(25)));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        assertThat(reports())
                .singleElement()
                .asString()
                .contains(
                        "ingenting skickas förrän en förvaltare har sett listan",
                        "Se listan med /utskick och välj Återuppta utskicken.",
                        "Skickas när utskicken återupptas, om det fortfarande behövs: 1\nKallelse Hållbarhetsrådet");
        assertThat(work.get(AuditLog.class).newest("outbox.pause", null, null, 2))
                .extracting(AuditEntry::actorId, AuditEntry::subject)
                .containsExactly(tuple(null, DeliveryPause.ALL));
        var list = administrator.presses(work.chat().postsIn(PRIVATELY).get(0), "Vad som ska skickas");
        assertThat(list.says())
                .contains("⏸ Jag håller alla utskick sedan 2 december 2026 10:00, eftersom jag har varit borta länge.");
        list.presses("Återuppta utskicken").confirms();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void afterALongOutageSendingStaysPausedAfterFurtherRestarts() {
        queued("late", LEFT);
        backAfter(Duration.ofDays(2));
        work.restart();
        work.runUntil(LEFT.plus(Duration.ofDays(3)));
        assertThat(state("late")).isEqualTo(Delivery.State.WAITING);
        assertThat(reports()).hasSize(1);
    }

    @Test
    void afterARestoreFromABackupSendingIsPausedHoweverRecentTheBackup() {
        restored();
        queued("late", LEFT);
        backAfter(Duration.ofMinutes(1));
        work.runUntil(LEFT.plus(Duration.ofHours(1)));
        assertThat(state("late")).isEqualTo(Delivery.State.WAITING);
        assertThat(reports())
                .singleElement()
                .asString()
                .contains(
                        "Databasen är återställd från en säkerhetskopia.", "återupptas, om det fortfarande behövs: 1");
        assertThat(administrator.runs("outbox").says())
                .contains("⏸ Jag håller alla utskick sedan 1 december 2026 10:01, eftersom databasen är återställd");
        assertThat(administrator.runs("budkavle doctor").says())
                .contains("Utskicken är pausade för alla nätverk.", "Se igenom /utskick och återuppta dem där.");
        administrator.runs("outbox").presses("Återuppta utskicken").confirms();
        work.restart();
        assertThat(work.get(DeliveryPauses.class).all()).isEmpty();
    }

    @Test
    void theAgeOfARestoredDatabaseOfAnOlderVersionIsThatOfItsAuditLog() {
        work.get(AuditLog.class).save(AuditEntry.of(null, "outbox.pause", "*", null, LEFT.minusSeconds(3600)));
        work.get(JdbcTemplate.class).update("delete from sign_of_life");
        restored();
        backAfter(Duration.ofMinutes(1));
        work.runUntil(LEFT.plus(Duration.ofHours(1)));
        assertThat(reports())
                .singleElement()
                .asString()
                .startsWith("Jag var borta från 1 december 2026 09:00 till 1 december 2026 10:01");
    }

    @Test
    void sendingIsNotPausedWithANewDatabase() {
        work.get(JdbcTemplate.class).update("delete from sign_of_life");
        backAfter(Duration.ofDays(9));
        assertThat(work.get(DeliveryPauses.class).all()).isEmpty();
        assertThat(work.get(DeliveryOutbox.class).waitingUntil(LEFT.plus(Duration.ofDays(99))))
                .isEmpty();
    }

    @Test
    void afterALongOutageMessagesThatOtherwiseIgnorePausesWaitToo() {
        work.get(Deliveries.class)
                .save(Delivery.of("urgent", "unknown", "-", Addressee.channel("101"), LEFT, LEFT)
                        .ignoringPause());
        backAfter(Duration.ofDays(3));
        work.runUntil(LEFT.plus(Duration.ofDays(3)).plus(Duration.ofHours(1)));
        assertThat(state("urgent")).isEqualTo(Delivery.State.WAITING);
    }

    @Test
    void afterALongOutageANewsletterThatWasBeingSentIsPausedToo() {
        var batch = newsletter();
        backAfter(Duration.ofDays(3));
        var now = LEFT.plus(Duration.ofDays(3)).plus(Duration.ofHours(1));
        work.runUntil(now);
        assertThat(batch(batch)).extracting(Batch::state, Batch::isHeld).containsExactly(Batch.State.PAUSED, true);
        administrator.runs("outbox").presses("Återuppta utskicken").confirms();
        assertThat(batch(batch).isDue(now.plus(Duration.ofMinutes(1)))).isTrue();
    }

    @Test
    void aNewsletterPausedAfterAnOutageCannotBeResumedBeforeAllSendingIsResumed() {
        var batch = newsletter();
        backAfter(Duration.ofDays(3));
        var control = work.get(BatchControl.class);
        assertThatThrownBy(() -> control.resume(batch.id(), "-"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("delivery.batch-all-paused"));
        control.stop(batch.id(), "-");
        assertThatThrownBy(() -> control.resume(batch.id(), "-")).isInstanceOf(Refusal.class);
        administrator.runs("outbox").presses("Återuppta utskicken").confirms();
        assertThat(control.resume(batch.id(), "-").state()).isEqualTo(Batch.State.WAITING);
    }

    @Test
    void aNewsletterThatWaitsForADecisionStillWaitsAfterAllSendingIsResumed() {
        var batches = work.get(Batches.class);
        var batch = batches.save(
                batches.save(newsletter().begin(LEFT)).pause(Addressee.Kind.MAIL, null, "delivery.no-mail"));
        backAfter(Duration.ofDays(3));
        administrator.runs("outbox").presses("Återuppta utskicken").confirms();
        assertThat(batch(batch))
                .extracting(Batch::needsAPerson, Batch::reason)
                .containsExactly(true, "delivery.no-mail");
    }

    @Test
    void theReportCountsTheOutcomesOfMessagesWithTheirReasons() {
        for (int number = 1; number <= 9; number++) {
            queued("row-" + number, LEFT.plus(Duration.ofMinutes(number)));
        }
        finished("row-1", Delivery.State.SENT, null);
        finished("row-2", Delivery.State.SKIPPED, "round.skipped-overtaken");
        finished("row-3", Delivery.State.SKIPPED, "round.skipped-delegated");
        finished("row-4", Delivery.State.SKIPPED, "meeting.skipped-over");
        finished("row-5", Delivery.State.FAILED, "delivery.channel-gone");
        finished("row-6", Delivery.State.FAILED, "delivery.channel-gone");
        work.get(DeliveryPauses.class).save(DeliveryPause.of("hallbarhetsradet", "-", LEFT));
        backAfter(Duration.ofHours(2));
        work.runUntil(LEFT.plus(Duration.ofHours(3)));
        assertThat(reports().get(0).lines().filter(line -> line.matches(".*: \\d+")))
                .containsExactly(
                        "Skickat för sent: 1",
                        "Ersatt av ett senare utskick om samma sak: 2",
                        "Hoppades över: 1",
                        "Gick inte att skicka: 2",
                        "Väntar ännu: 3");
        assertThat(reports().get(0)).contains("2 × Meddelande: kanalen är borta", "3 × Meddelande");
    }

    @Test
    void everyReasonForReplacedMessagesHasAText() {
        assertThat(OutageReportMessage.MERGED).allMatch(work.get(Phrasebook.class)::knows);
    }

    @Test
    void messagesReplacedByALaterMessageAreCountedForEveryFeature() {
        assertThat(work.get(Phrasebook.class).keysBeginning(""))
                .filteredOn(key -> key.endsWith(".skipped-overtaken"))
                .isNotEmpty()
                .isSubsetOf(OutageReportMessage.MERGED);
    }

    @Test
    void theReportInTheAdministratorsChannelContainsNoTitles() {
        notice(LEFT.plus(Duration.ofDays(14)));
        work.clock().set(LEFT.plus(Duration.ofHours(11)));
        work.get(Deliveries.class)
                .save(Delivery.of(
                        "in-channel",
                        Outage.REPORT,
                        new Outage(LEFT, LEFT.plus(Duration.ofHours(1)), Outage.Kind.AWAY).subject(),
                        Addressee.channel(SmallAssociation.COMMON_ROOM),
                        LEFT.plus(Duration.ofMinutes(1)),
                        LEFT));
        work.get(DeliveryPauses.class).save(DeliveryPause.of(DeliveryPause.ALL, "-", LEFT));
        work.get(JdbcTemplate.class).update("update delivery set ignores_pause = ? where matter = 'in-channel'", true);
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COMMON_ROOM))
                .singleElement()
                .extracting(work::says)
                .asString()
                .contains("Utskicken är pausade för alla nätverk", "Kallelse")
                .doesNotContain("Rådet möts");
    }

    private void finished(String key, Delivery.State state, String reason) {
        work.get(JdbcTemplate.class)
                .update(
                        "update delivery set state = ?, reason = ?, finished_at = ? where matter = ?",
                        state.name(),
                        reason,
                        LEFT.plus(Duration.ofHours(1)).toEpochMilli(),
                        key);
    }

    @Test
    void aPauseSetByAPersonRemainsAfterTheOutage() {
        administrator.runs("outbox").presses("Pausa utskicken").confirms();
        backAfter(Duration.ofDays(3));
        assertThat(work.get(DeliveryPauses.class).findById(DeliveryPause.ALL).orElseThrow())
                .extracting(DeliveryPause::reason)
                .isNull();
    }

    @Test
    void afterAnOutageThatEndsAtNightTheAdministratorsGetTheReportInTheMorning() {
        backAfter(Duration.ofHours(37));
        work.runUntil(Instant.parse("2026-12-03T07:04:00Z"));
        assertThat(reports()).isEmpty();
        work.runUntil(Instant.parse("2026-12-03T07:06:00Z"));
        assertThat(reports()).hasSize(1);
    }

    private void restored() {
        work.get(JdbcTemplate.class).execute("pragma user_version = 1");
    }

    private void backAfter(Duration away) {
        work.clock().set(LEFT.plus(away));
        work.restart();
        work.tick();
        work.tick();
    }

    private void queued(String key, Instant due) {
        work.get(Deliveries.class)
                .save(Delivery.of(key, "unknown", "-", Addressee.channel(SmallAssociation.COUNCIL_ROOM), due, LEFT));
    }

    private Delivery.State state(String key) {
        return work.get(Deliveries.class).findByKey(key).orElseThrow().state();
    }

    private Batch newsletter() {
        var batch = work.get(Batches.class).save(Batch.of("batch", "unknown", "-", LEFT, LEFT));
        work.get(BatchRecipients.class)
                .saveEach(List.of(BatchRecipient.of(
                                batch, Addressee.mail("a@example.org"), null, null, null, List.of("list:network")))
                        .iterator());
        return batch;
    }

    private Batch batch(Batch batch) {
        return work.get(Batches.class).findById(batch.id()).orElseThrow();
    }

    private List<String> reports() {
        return work.chat().postsIn(PRIVATELY).stream().map(work::says).toList();
    }

    private void notice(Instant starts) {
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        LEFT));
    }
}
