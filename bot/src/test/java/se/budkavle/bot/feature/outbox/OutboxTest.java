package se.budkavle.bot.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.testing.AlsoOnPostgres;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.SmallPlan;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;
import se.budkavle.storage.plan.Plans;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.poll.ProposedTime;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/**
 * Tests the command that shows coordinators their networks' message queue: the messages that are planned, that were
 * sent, and that were not sent.
 */
class OutboxTest {

    /** The start of the meeting: Thursday 17 December, 13:00 in Stockholm. */
    private static final Instant STARTS = Instant.parse("2026-12-17T12:00:00Z");

    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");

    private static final String NOTICE = "Kallelse Hållbarhetsrådet – Rådet möts, 17 december 2026 · #101";

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser other = work.as("Samordnare social");
    private final TestUser administrator = work.as("Förvaltare");

    @Test
    void aPlannedNoticeIsShownWithTheReasonForItsTime() {
        planned();
        assertThat(shown(coordinator, 30))
                .contains(
                        "3 december 2026 09:00 · " + NOTICE + " · 14 dagar före mötet",
                        "10 december 2026 09:00 · Påminnelse om möte Hållbarhetsrådet – Rådet möts, 17 december 2026"
                                + " · #101 · 7 dagar före mötet, bara till dem som inte har svarat",
                        "17 december 2026 12:00 · Möte om en timme",
                        "en timme före mötet, till dem som kommer");
    }

    @Test
    void aNoticeOneDayAheadIsDescribedAsSentTheDayBefore() {
        coordinator.runs("network settings", Map.of("network", "hallbarhetsradet", "notice-days", 1L));
        planned();
        assertThat(shown(coordinator, 30)).contains(NOTICE + " · dagen före mötet");
    }

    @Test
    @AlsoOnPostgres
    void onlyTheRequestedDaysAreShown() {
        planned();
        assertThat(shown(coordinator, 7))
                .contains("De närmaste 7 dagarna: inga utskick", "Inget väntar på att skickas");
        assertThat(shown(coordinator, 14)).contains(NOTICE).doesNotContain("Påminnelse om möte");
    }

    @Test
    @AlsoOnPostgres
    void aQueuedMessageIsShownOnce() {
        planned();
        work.clock().set(Instant.parse("2026-12-03T08:00:00Z"));
        work.tick();
        assertThat(shown(coordinator, 1)).containsOnlyOnce(NOTICE).contains(NOTICE + " · skickas nu");
        work.tick();
        assertThat(shown(coordinator, 1)).doesNotContain("Kallelse");
        assertThat(coordinator.runs("outbox").presses("Vad som har skickats").says())
                .containsOnlyOnce(NOTICE)
                .contains(NOTICE + " · skickat");
    }

    @Test
    @AlsoOnPostgres
    void aFailedMessageIsShownWithTheReason() {
        var meeting = planned();
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        work.clock().set(Instant.parse("2026-12-03T08:00:00Z"));
        work.tick();
        work.tick();
        coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
        assertThat(coordinator.runs("outbox").presses("Vad som har skickats").says())
                .contains(NOTICE + " · gick inte att skicka: kanalen är borta eller stängd för mig");
    }

    @Test
    @AlsoOnPostgres
    void messagesOfAClosedNetworkAreNotShownToTheCoordinatorOfAnotherNetwork() {
        closed();
        planned();
        assertThat(shown(other, 30)).contains("inga utskick").doesNotContain("Hållbarhetsrådet");
        assertThat(other.runs("outbox", Map.of("network", "hallbarhetsradet")).says())
                .contains("Hållbarhetsrådet är ett stängt nätverk")
                .doesNotContain("Kallelse");
        assertThat(other.press(null, "outbox:show:hallbarhetsradet:30:0", List.of(), Map.of())
                        .says())
                .contains("inga utskick");
        assertThat(shown(administrator, 30)).contains(NOTICE);
    }

    @Test
    void aMemberCannotOpenTheOutbox() {
        planned();
        var member = work.as("Ledamot Timrå, majoritet");
        assertThat(shown(member, 30)).doesNotContain("Kallelse").contains("samordnar");
        assertThat(member.press(null, "outbox:show::30:0", List.of(), Map.of()).says())
                .doesNotContain("Kallelse");
    }

    @Test
    @AlsoOnPostgres
    void aPrivateMessageIsShownOnlyToTheCoordinatorOfItsNetwork() {
        var timra = work.get(People.class).findByAccountId("9004").orElseThrow();
        queued("of-network", "agenda.warning", Addressee.person(timra.id()), "hallbarhetsradet");
        queued("of-none", "bounce.own-address", Addressee.person(timra.id()), null);
        assertThat(shown(coordinator, 30))
                .contains("privat till " + timra.name())
                .doesNotContain("Besked om egen adress");
        assertThat(shown(other, 30)).doesNotContain("privat till");
        assertThat(shown(administrator, 30)).contains("Besked om egen adress · privat till en person");
    }

    @Test
    @AlsoOnPostgres
    void theListIsSplitIntoPages() {
        for (int number = 0; number < 20; number++) {
            queued("key-" + number, "poll.remind", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        }
        var first = coordinator.runs("outbox");
        assertThat(first.says()).contains("20 utskick", "Sida 1 av 3");
        var last = first.presses("Nästa").presses("Nästa");
        assertThat(last.says()).contains("Sida 3 av 3");
        assertThat(last.reply().page().lines()).hasSize(4);
    }

    @Test
    void everyKindOfMessageHasAName() {
        var unnamed = work.all(Composer.class).stream()
                .map(Composer::name)
                .filter(name -> !work.get(Phrasebook.class).knows("outbox.what." + name))
                .collect(Collectors.toSet());
        assertThat(unnamed).isEmpty();
    }

    @Test
    void aSkippedNoticeIsNotSentAndIsShownAsSkippedByHand() {
        var meeting = planned();
        item(meeting).presses("Hoppa över").confirms();
        assertThat(shown(coordinator, 14)).doesNotContain("Kallelse");
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(1)));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        assertThat(coordinator
                        .runs("outbox", Map.of("days", 30L))
                        .presses("Vad som har skickats")
                        .says())
                .contains(NOTICE + " · hoppades över: någon har valt att hoppa över det");
        assertThat(work.get(AuditLog.class).newest("outbox.skip", null, null, 1))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .containsExactly(tuple("outbox.skip", meeting.id()));
    }

    @Test
    void afterAFailedNoticeItsReminderIsStillPredictedAndSent() {
        planned();
        var networks = work.get(Networks.class);
        work.chat().delete(SmallAssociation.COUNCIL_ROOM);
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(1)));
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().linkedTo(SmallAssociation.COMMON_ROOM));
        assertThat(shown(coordinator, 14))
                .contains("10 december 2026 09:00 · Påminnelse om möte Hållbarhetsrådet – Rådet möts, 17 december 2026")
                .contains("bara till dem som inte har svarat; kallelsen gick inte att skicka");
        work.runUntil(Instant.parse("2026-12-10T08:05:00Z"));
        assertThat(work.chat().postsIn(SmallAssociation.COMMON_ROOM))
                .extracting(work::says)
                .filteredOn(says -> says.startsWith("Påminnelse: kommer du?"))
                .hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void aRescheduledNoticeIsSentOnceAtTheNewTime() {
        var meeting = planned();
        var moved = item(meeting).presses("Flytta").fillsIn(Map.of("when", "4 december 2026 10.00"));
        assertThat(moved.says()).contains("Ny tid: 4 december 2026 10:00");
        assertThat(moved.confirms().says()).contains("flyttat till 4 december 2026 10:00");
        assertThat(shown(coordinator, 14)).containsOnlyOnce(NOTICE).contains("4 december 2026 10:00 · " + NOTICE);
        work.runUntil(Instant.parse("2026-12-04T08:55:00Z"));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).isEmpty();
        work.runUntil(Instant.parse("2026-12-04T09:05:00Z"));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void aMessageCannotBeRescheduledToATimeAfterItsMeetingBegins() {
        var item = item(planned()).presses("Flytta");
        assertThat(item.fillsIn(Map.of("when", "17 december 2026 13.00")).says())
                .contains("Mötet börjar 17 december 2026 13:00");
        assertThat(item.fillsIn(Map.of("when", "17 december 2026 12.59")).says())
                .contains("Ny tid");
    }

    @Test
    void aMessageAboutAPastMeetingCanBeRescheduled() {
        var meeting = planned();
        work.clock().set(Instant.parse("2026-12-17T21:00:00Z"));
        var now = work.clock().instant();
        var minutes = work.get(Deliveries.class)
                .save(Delivery.of(
                        "minutes",
                        "minutes.post",
                        meeting.id(),
                        Addressee.channel(SmallAssociation.COUNCIL_ROOM),
                        now.plus(Duration.ofHours(10)),
                        now));
        coordinator
                .runs("outbox")
                .chooses(minutes.id())
                .presses("Flytta")
                .fillsIn(Map.of("when", "18 december 2026 13.00"))
                .confirms();
        assertThat(work.get(Deliveries.class)
                        .findById(minutes.id())
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(Instant.parse("2026-12-18T12:00:00Z"));
    }

    @Test
    void aNoticeSentNowIsNotSentAgain() {
        item(planned()).presses("Skicka nu").confirms();
        work.tick();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
        work.runUntil(NOTICE_DUE.plus(Duration.ofHours(1)));
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM))
                .extracting(work::says)
                .filteredOn(says -> says.contains("Kallelse"))
                .hasSize(1);
    }

    @Test
    @AlsoOnPostgres
    void aMessageSentMeanwhileCannotBeChanged() {
        var meeting = planned();
        work.clock().set(NOTICE_DUE.minus(Duration.ofMinutes(1)));
        var shown = item(meeting).presses("Hoppa över");
        work.clock().set(NOTICE_DUE);
        ticks();
        assertThat(shown.confirms().says()).contains("går inte att ändra längre");
    }

    @Test
    void theCoordinatorOfAnotherNetworkCannotChangeMessages() {
        closed();
        var meeting = planned();
        var before = work.contents();
        for (var act : List.of("change:SKIP", "change:NOW", "move")) {
            assertThat(other.press(null, "outbox:" + act + ":meeting.notice:" + meeting.id(), List.of(), Map.of())
                            .says())
                    .contains("Hållbarhetsrådet är ett stängt nätverk")
                    .doesNotContain("Kallelse");
        }
        assertThat(other.press(null, "outbox:pause:hallbarhetsradet", List.of(), Map.of())
                        .says())
                .contains("stängt nätverk");
        assertThat(coordinator
                        .press(null, "outbox:pause:*", List.of(), Map.of())
                        .says())
                .contains("förvaltare");
        assertThat(work.contents()).isEqualTo(before);
    }

    @Test
    void aPausedNetworkSendsNothingUntilItIsResumedEvenAfterARestart() {
        planned();
        paused(coordinator, "hallbarhetsradet");
        work.restart();
        work.clock().set(NOTICE_DUE);
        ticks();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(coordinator
                        .runs("outbox", Map.of("network", "hallbarhetsradet"))
                        .says())
                .contains("⏸ Pausat för Hållbarhetsrådet sedan", "av Samordnare miljö", NOTICE + " · pausat");
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Återuppta utskicken")
                .confirms();
        ticks();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void messagesDelayedByAPauseThatEndsAtNightAreSentInTheMorning() {
        planned();
        paused(coordinator, "hallbarhetsradet");
        work.clock().set(NOTICE_DUE);
        ticks();
        work.clock().set(Instant.parse("2026-12-03T21:00:00Z"));
        resumed();
        assertThat(work.chat().posts()).isEmpty();
        work.clock().set(Instant.parse("2026-12-04T06:59:00Z"));
        ticks();
        assertThat(work.chat().posts()).isEmpty();
        work.clock().set(Instant.parse("2026-12-04T07:00:10Z"));
        ticks();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void messagesThatWouldBeTooLateInTheMorningAreSentWhenThePauseEnds() {
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        Instant.parse("2026-12-18T06:30:00Z"),
                        Instant.parse("2026-12-18T07:30:00Z"),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant()));
        paused(coordinator, "hallbarhetsradet");
        work.clock().set(Instant.parse("2026-12-17T08:00:00Z"));
        ticks();
        work.clock().set(Instant.parse("2026-12-17T21:00:00Z"));
        resumed();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    @Test
    void messagesAboutPastMeetingsAndClosedRoundsWaitForTheMorningAfterAPause() {
        var meeting = planned();
        var poll = pollUntil(Instant.parse("2026-12-17T15:00:00Z"));
        SmallPlan.settle(work);
        var round = roundUntil(Instant.parse("2026-12-17T15:00:00Z"));
        paused(coordinator, "hallbarhetsradet");
        work.clock().set(Instant.parse("2026-12-17T15:30:00Z"));
        queuedAbout("minutes", meeting.id());
        queuedAbout("result", poll.id());
        queuedAbout("report", round.id());
        work.clock().set(Instant.parse("2026-12-17T21:00:00Z"));
        resumed();
        assertThat(List.of("minutes", "result", "report"))
                .allSatisfy(key -> assertThat(state(key)).isEqualTo(Delivery.State.WAITING));
        work.clock().set(Instant.parse("2026-12-18T07:00:10Z"));
        ticks();
        assertThat(List.of("minutes", "result", "report"))
                .allSatisfy(key -> assertThat(state(key)).isEqualTo(Delivery.State.FAILED));
    }

    @Test
    void aPollThatClosesBeforeTheMorningIsPostedWhenThePauseEnds() {
        var poll = pollUntil(Instant.parse("2026-12-04T06:00:00Z"));
        queuedAbout("poll", poll.id());
        queuedAbout("nothing", "-");
        paused(coordinator, "hallbarhetsradet");
        work.clock().set(Instant.parse("2026-12-03T21:00:00Z"));
        resumed();
        assertThat(state("poll")).isEqualTo(Delivery.State.FAILED);
        assertThat(state("nothing")).isEqualTo(Delivery.State.WAITING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"round close", "round cancel"})
    void remindersOfARoundClosedEarlyAreListedOnlyAfterItIsReopened(String ending) {
        SmallPlan.settle(work);
        coordinator
                .runs("round open", Map.of("period", "T3 2026", "due", "+14"))
                .confirms();
        work.tick();
        assertThat(reminders()).isPositive();
        long before = reminders();
        var ended = coordinator.runs(ending);
        if (ending.equals("round cancel")) {
            ended.confirms();
        }
        assertThat(reminders()).isZero();
        if (ending.equals("round close")) {
            coordinator.runs("round reopen", Map.of("due", "+14"));
            assertThat(reminders()).isEqualTo(before);
        }
    }

    private long reminders() {
        return shown(administrator, 30)
                .lines()
                .filter(line -> line.contains("Påminnelse om statusrundan")
                        || line.contains("Samordnarens frågor i statusrundan"))
                .count();
    }

    @Test
    void aRoundThatClosesBeforeTheMorningIsOpenedWhenThePauseEnds() {
        SmallPlan.settle(work);
        var round = roundUntil(Instant.parse("2026-12-04T06:00:00Z"));
        queuedAbout("round", round.id() + " hallbarhetsradet");
        paused(coordinator, "hallbarhetsradet");
        work.clock().set(Instant.parse("2026-12-03T21:00:00Z"));
        resumed();
        assertThat(state("round")).isEqualTo(Delivery.State.FAILED);
    }

    /**
     * Queues a message whose composer, the class that writes the text, does not exist. Sending the message therefore
     * fails at the first attempt.
     */
    private void queuedAbout(String key, String subject) {
        var now = work.clock().instant();
        work.get(Deliveries.class)
                .save(Delivery.of(key, "unknown", subject, Addressee.channel(SmallAssociation.COUNCIL_ROOM), now, now));
    }

    private Poll pollUntil(Instant closes) {
        return work.get(Polls.class)
                .save(Poll.opened(
                        "hallbarhetsradet",
                        "När?",
                        MeetingFormat.DIGITAL.name(),
                        null,
                        null,
                        List.of(
                                new ProposedTime(STARTS.plus(Duration.ofDays(7)), STARTS.plus(Duration.ofDays(8))),
                                new ProposedTime(STARTS.plus(Duration.ofDays(9)), STARTS.plus(Duration.ofDays(10)))),
                        closes,
                        coordinatorId(),
                        work.clock().instant()));
    }

    private Round roundUntil(Instant closes) {
        return work.get(Rounds.class)
                .save(Round.open(
                        work.get(Plans.class).findAllByOrderByYearDesc().get(0).id(),
                        "T3 2026",
                        closes.minus(Duration.ofHours(8)),
                        closes,
                        SmallAssociation.COMMON_ROOM,
                        coordinatorId(),
                        work.clock().instant()));
    }

    private String coordinatorId() {
        return work.get(People.class).findByAccountId("9002").orElseThrow().id();
    }

    private Delivery.State state(String key) {
        return work.get(Deliveries.class).findByKey(key).orElseThrow().state();
    }

    @Test
    @AlsoOnPostgres
    void endingOneNetworksPauseAtNightReschedulesNoOtherMessage() {
        queued("energy", "unknown", Addressee.channel(SmallAssociation.ENERGY_ROOM), null);
        paused(coordinator, "hallbarhetsradet");
        paused(administrator, "hallbar-energi");
        var due = work.get(Deliveries.class).findByKey("energy").orElseThrow().dueAt();
        work.clock().set(Instant.parse("2026-12-03T21:00:00Z"));
        resumed();
        assertThat(work.get(Deliveries.class).findByKey("energy").orElseThrow().dueAt())
                .isEqualTo(due);
    }

    private void resumed() {
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Återuppta utskicken")
                .confirms();
        ticks();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 121, 4_294_967_297L, 9_007_199_254_740_991L, -9_007_199_254_740_991L})
    void aNumberOfDaysOutsideTheLimitsIsReplacedByTheNearestLimit(long days) {
        assertThat(shown(coordinator, days)).containsAnyOf("Det närmaste dygnet", "De närmaste 120 dagarna");
    }

    @Test
    void twoMeetingsOfANetworkAreDistinguishedByTheirDays() {
        planned();
        work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        STARTS.plus(Duration.ofDays(1)),
                        STARTS.plus(Duration.ofDays(1)).plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant()));
        assertThat(shown(coordinator, 30)).contains("möts, 17 december 2026", "möts, 18 december 2026");
    }

    @Test
    void aLateNoticeIsPredictedForTheNextWorkingHour() {
        work.clock().set(NOTICE_DUE.plus(Duration.ofDays(2)));
        planned();
        assertThat(shown(coordinator, 7))
                .contains(NOTICE + " · så snart det är arbetstid, eftersom tiden 14 dagar före mötet har passerat");
    }

    @Test
    @AlsoOnPostgres
    void pausingOneNetworkDelaysNoOtherNetwork() {
        queued("council", "unknown", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        queued("energy", "unknown", Addressee.channel(SmallAssociation.ENERGY_ROOM), null);
        var timra = work.get(People.class).findByAccountId("9004").orElseThrow();
        queued("private", "unknown", Addressee.person(timra.id()), "hallbarhetsradet");
        queued("private-other", "unknown", Addressee.person(timra.id()), "hallbar-energi");
        paused(coordinator, "hallbarhetsradet");
        work.clock().forward(Duration.ofDays(2));
        ticks();
        assertThat(waiting()).containsExactly("council", "private");
    }

    @Test
    @AlsoOnPostgres
    void pausingAllNetworksDelaysEverythingExceptMessagesThatIgnorePauses() {
        queued("council", "unknown", Addressee.channel(SmallAssociation.COUNCIL_ROOM), null);
        var now = work.clock().instant();
        work.get(Deliveries.class)
                .save(Delivery.of("awaited", "unknown", "-", Addressee.mail("a@example.org"), now, now)
                        .ignoringPause());
        administrator.runs("outbox").presses("Pausa utskicken").confirms();
        assertThat(shown(other, 7)).contains("⏸ Pausat för alla nätverk");
        work.clock().forward(Duration.ofDays(2));
        ticks();
        assertThat(waiting()).containsExactly("council");
    }

    @Test
    void messagesThatBecameUselessDuringThePauseAreSkippedAfterwards() {
        planned();
        paused(coordinator, "hallbarhetsradet");
        work.clock().set(NOTICE_DUE);
        ticks();
        work.clock().set(STARTS.plus(Duration.ofDays(1)));
        coordinator
                .runs("outbox", Map.of("network", "hallbarhetsradet"))
                .presses("Återuppta utskicken")
                .confirms();
        ticks();
        assertThat(work.chat().posts()).isEmpty();
        assertThat(coordinator.runs("outbox").presses("Vad som har skickats").says())
                .contains(NOTICE + " · hoppades över: ");
    }

    @Test
    void sendingAMessageNowWorksDuringAPause() {
        var meeting = planned();
        paused(coordinator, "hallbarhetsradet");
        item(meeting).presses("Skicka nu").confirms();
        ticks();
        assertThat(work.chat().postsIn(SmallAssociation.COUNCIL_ROOM)).hasSize(1);
    }

    private BotReply item(Meeting meeting) {
        return coordinator.runs("outbox", Map.of("days", 30L)).chooses("meeting.notice:" + meeting.id());
    }

    private static void paused(TestUser who, String network) {
        who.runs("outbox", Map.of("network", network))
                .presses("Pausa utskicken")
                .confirms();
    }

    private void ticks() {
        for (int tick = 0; tick < 4; tick++) {
            work.tick();
        }
    }

    private List<String> waiting() {
        return work.get(JdbcTemplate.class)
                .queryForList("select matter from delivery where state = 'WAITING' order by matter", String.class);
    }

    private void queued(String key, String composer, Addressee to, String networkId) {
        var now = work.clock().instant();
        work.get(Deliveries.class)
                .save(Delivery.of(key, composer, "-", to, now.plus(Duration.ofDays(1)), now)
                        .about(networkId));
    }

    private void closed() {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(true));
    }

    private Meeting planned() {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Rådet möts",
                        STARTS,
                        STARTS.plus(Duration.ofHours(2)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        work.clock().instant()));
    }

    private static String shown(TestUser who, long days) {
        return who.runs("outbox", Map.of("days", days)).says();
    }
}
