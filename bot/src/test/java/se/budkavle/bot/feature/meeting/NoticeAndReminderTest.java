package se.budkavle.bot.feature.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests that meeting notices and reminders are sent at the announced times, even if the notice was late or the meeting
 * was moved.
 */
class NoticeAndReminderTest {

    /**
     * The start of the meeting: Thursday 17 December, 13:00 in Stockholm. The meeting notice is due on Thursday 3
     * December.
     */
    private static final Instant STARTS = Instant.parse("2026-12-17T12:00:00Z");

    private static final Instant NOTICE_DUE = Instant.parse("2026-12-03T08:00:00Z");
    private static final Venue RESIDENCE = Venue.of(MeetingFormat.PHYSICAL, "Residenset", null);

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser timra = work.as("Ledamot Timrå, majoritet");

    @Test
    void aNoticeSentByHandDoesNotPromiseAReminderThatIsNotSent() {
        work.clock().set(Instant.parse("2026-11-26T21:00:00Z"));
        coordinator
                .runs(
                        "meeting plan",
                        Map.of("network", "hallbarhetsradet", "when", "2026-11-30 13-15", "place", "Residenset"))
                .presses("Spara mötet")
                .presses("Skicka nu");
        settle();
        assertThat(work.says(last()))
                .contains("Kallelse:", "Nästa gång: 30 november 2026, en timme före")
                .doesNotContain("inte har svarat");
        runUntil("2026-11-30T11:30:00Z");
        assertThat(posts()).extracting(work::says).noneMatch(says -> says.contains("Påminnelse"));
    }

    @Test
    void aReminderDueOnASundayIsSentOnTheLastWorkingDayBeforeTheMeeting() {
        // The meeting is on Monday 14 December, so one day before is a Sunday. The reminder is sent on Friday instead.
        planned(Instant.parse("2026-12-14T12:00:00Z"), RESIDENCE);
        runUntil("2026-12-07T08:00:00Z");
        assertThat(work.says(last())).contains("Påminnelse: kommer du?", "Nästa gång: 11 december 2026, bara till dem");
        runUntil("2026-12-11T15:00:00Z");
        assertThat(reminders()).hasSize(2);
        assertThat(work.says(last())).contains("Det skulle ha kommit 13 december 2026, men det är helg");
        runUntil("2026-12-14T12:00:00Z");
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void aLateNoticeIsNotFollowedByAReminderOnTheNextDay() {
        planned(STARTS, RESIDENCE);
        at("2026-12-09T09:00:00Z");
        assertThat(work.says(last()))
                .contains("Kallelse:", "Nästa gång: 16 december 2026")
                .doesNotContain("dagar före");
        runUntil("2026-12-15T12:00:00Z");
        assertThat(reminders()).isEmpty();
        runUntil("2026-12-16T12:00:00Z");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void afterAnOutageNobodyIsRemindedOnTheDayOfTheMeeting() {
        planned(STARTS, RESIDENCE);
        at(NOTICE_DUE);
        at("2026-12-17T08:00:00Z");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aLateNoticeDoesNotGiveAHolidayAsTheReason() {
        // 14 days before the meeting is Twelfth Day (6 January), a holiday. The meeting notice was therefore due on 7
        // January.
        planned(Instant.parse("2027-01-20T12:00:00Z"), RESIDENCE);
        at("2027-01-12T08:00:00Z");
        assertThat(work.says(last())).contains("Kallelse:").doesNotContain("Det skulle ha kommit", "dagar före");
    }

    @Test
    void aMeetingMovedAfterItsNoticeGetsNoSecondNotice() {
        var meeting = planned(STARTS, Venue.of(MeetingFormat.DIGITAL, null, null));
        runUntil("2026-12-03T09:00:00Z");
        assertThat(notices()).isEqualTo(1);
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2027-01-28 13-15"))
                .confirms();
        settle();
        assertThat(timra.runs("meeting show", Map.of("meeting", meeting.id())).says())
                .contains("28 januari 2027", "[Kommer]", "ändra svaret tills mötet börjar")
                .doesNotContain("Kallelsen går ut");
        int organiser = organiserPosts();
        runUntil("2027-01-28T11:30:00Z");
        assertThat(notices()).isEqualTo(1);
        assertThat(organiserPosts()).as("the notice is not ahead any more").isEqualTo(organiser);
        assertThat(reminders()).as("seven days and a day before the new date").hasSize(2);
    }

    @Test
    void aMeetingWhoseNoticeWaitsForTheMorningShowsTheHourOfTheNotice() {
        work.clock().set(Instant.parse("2026-12-08T21:00:00Z"));
        var meeting = planned(STARTS, RESIDENCE);
        assertThat(timra.runs("meeting show", Map.of("meeting", meeting.id())).says())
                .contains("Kallelsen går ut 9 december 2026 08:00");
    }

    @Test
    void theLastReminderAnnouncesThePostAnHourBeforeTheMeetingAndWhoIsMentionedInIt() {
        planned(STARTS, RESIDENCE);
        at(NOTICE_DUE);
        timra.presses(last(), "Kommer");
        runUntil("2026-12-16T08:00:00Z");
        assertThat(work.says(last()))
                .contains("en timme före, till dem som kommer och inte följer mötena i sin kalender");
        at(STARTS.minus(Duration.ofHours(1)));
        assertThat(work.says(last())).contains("Om en timme: Hållbarhetsrådet – Möte, 17 december 2026 13:00");
        coordinator.runs("network settings", Map.of("network", "hallbarhetsradet", "hour-before-to-all", true));
        planned(Instant.parse("2027-02-11T12:00:00Z"), RESIDENCE);
        runUntil("2027-02-10T08:00:00Z");
        assertThat(work.says(last())).contains("11 februari 2027, en timme före, till dem som kommer.");
    }

    @Test
    void aReminderThatWaitedWhileSendingWasPausedIsNotSentAfterTheMeetingIsMoved() {
        var meeting = planned(STARTS, RESIDENCE);
        at(NOTICE_DUE);
        outbox().presses("Pausa utskicken").confirms();
        at(STARTS.minus(Duration.ofDays(7)));
        moves(meeting);
        settle();
        outbox().presses("Återuppta utskicken").confirms();
        at("2026-12-10T14:00:00Z");
        assertThat(reminders()).isEmpty();
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "28 januari 2027");
        assertThat(reminder(meeting, 7))
                .extracting(Delivery::state, Delivery::reason)
                .containsExactly(Delivery.State.SKIPPED, "meeting.skipped-moved");
    }

    @Test
    void aReminderRescheduledInTheOutboxIsNotSentAfterTheMeetingIsMoved() {
        var meeting = planned(STARTS, RESIDENCE);
        at(NOTICE_DUE);
        coordinator
                .press(
                        null,
                        "outbox:moved:" + reminderKey(meeting, 7),
                        List.of(),
                        Map.of("when", "9 december 2026 9.00"))
                .confirms();
        at("2026-12-04T08:00:00Z");
        moves(meeting);
        runUntil("2026-12-18T12:00:00Z");
        assertThat(reminders()).isEmpty();
        runUntil("2027-01-28T11:30:00Z");
        assertThat(reminders()).as("seven days and a day before the new date").hasSize(2);
    }

    @Test
    void newReminderDaysSendNoReminderForADayBeforeTheLastReminderButForALaterDay() {
        coordinator.runs("network settings", Map.of("network", "hallbarhetsradet", "remind-days", "7"));
        planned(STARTS, RESIDENCE);
        runUntil("2026-12-11T08:00:00Z");
        assertThat(reminders()).hasSize(1);
        coordinator.runs("network settings", Map.of("network", "hallbarhetsradet", "remind-days", "8"));
        runUntil("2026-12-16T12:00:00Z");
        assertThat(reminders()).hasSize(1);
        coordinator.runs("network settings", Map.of("network", "hallbarhetsradet", "remind-days", "8,1"));
        settle();
        assertThat(reminders()).as("the reminder a day before").hasSize(2);
    }

    @Test
    void anAnswerAfterTheMeetingHasBegunIsRefusedAndTheAnswerButtonsAreRemoved() {
        var meeting = planned(STARTS, RESIDENCE);
        at(NOTICE_DUE);
        at(STARTS.plus(Duration.ofDays(1)));
        var notice = posts().get(0);
        assertThat(work.says(notice)).contains("Kallelse:", "[Kommer]");
        int before = posts().size();
        assertThat(timra.presses(notice, "Kommer").says())
                .contains("började", "Inget är ändrat")
                .doesNotContain("[");
        settle();
        assertThat(work.says(posts().get(0)))
                .contains("Kallelse:", "[Dagordningen]")
                .doesNotContain("[Kommer]", "[Föreslå ärende]");
        assertThat(posts()).as("nobody is told").hasSize(before);
        assertThat(timra.press(null, "meeting:answer:" + meeting.id() + ":SUBSTITUTE", List.of(), Map.of())
                        .says())
                .contains("började", "Inget är ändrat");
        assertThat(timra.runs("meeting show", Map.of("meeting", meeting.id())).says())
                .contains("Residenset", "[Dagordningen]")
                .doesNotContain("[Kommer]", "tills mötet börjar");
    }

    @Test
    void aNetworkThatHasEndedSendsNoNotices() {
        planned(STARTS, RESIDENCE);
        assertThat(announced()).contains("Kallelse", "Påminnelse om möte");
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet")
                .orElseThrow()
                .ended(work.clock().instant()));
        assertThat(announced()).doesNotContain("Kallelse", "Påminnelse om möte");
        runUntil("2026-12-17T12:00:00Z");
        assertThat(posts()).isEmpty();
    }

    private BotReply outbox() {
        return coordinator.runs("outbox", Map.of("network", "hallbarhetsradet"));
    }

    private String announced() {
        return work.as("Förvaltare").runs("outbox", Map.of("days", 30L)).says();
    }

    private void moves(Meeting meeting) {
        coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2027-01-28 13-15"))
                .confirms();
    }

    private Delivery reminder(Meeting meeting, int days) {
        return work.get(Deliveries.class).findByKey(reminderKey(meeting, days)).orElseThrow();
    }

    private static String reminderKey(Meeting meeting, int days) {
        return "meeting.remind:" + meeting.id() + ":" + STARTS.getEpochSecond() + ":" + days;
    }

    private Meeting planned(Instant starts, Venue venue) {
        return work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Möte",
                        starts,
                        starts.plus(Duration.ofHours(2)),
                        venue,
                        null,
                        MovableClock.START));
    }

    private void runUntil(String end) {
        work.runUntil(Instant.parse(end));
    }

    private void at(String moment) {
        at(Instant.parse(moment));
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        work.tick();
        work.tick();
    }

    private void settle() {
        work.clock().forward(Duration.ofSeconds(6));
        work.tick();
        work.tick();
    }

    private long notices() {
        return posts().stream()
                .map(work::says)
                .filter(says -> says.contains("Kallelse:"))
                .count();
    }

    private int organiserPosts() {
        return (int) posts().stream()
                .map(work::says)
                .filter(says -> says.contains("Innan kallelsen går ut"))
                .count();
    }

    private List<Posted> reminders() {
        return posts().stream()
                .filter(post -> work.says(post).contains("Påminnelse"))
                .toList();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private Posted last() {
        return posts().get(posts().size() - 1);
    }
}
