package se.budkavle.bot.feature.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Attendances;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Tests the replacement of a meeting series by a new series: which of the old meetings are kept, moved or cancelled.
 */
class SeriesReplacedTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");

    @Test
    void theReplacedMeetingsAreNotReportedAsClashes() {
        planned("tisdagar och torsdagar 9-10");
        assertThat(replacing("tisdagar och torsdagar 9.30-11").says()).doesNotContain("möts redan");
        assertThat(replacing("torsdagar 9-11").says()).doesNotContain("möts redan");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                options("every Thursday 9-11", meetings().get(0).id()))
                        .says())
                .doesNotContain("already meets");
        assertThat(coordinator
                        .runs("meeting series", options("torsdagar 9-11", null))
                        .says())
                .contains("Hållbarhetsrådet möts redan 3 december 2026 09:00");
    }

    @Test
    void thePreviewNamesTheMeetingsThatAreCancelled() {
        planned("tisdagar och torsdagar 9-10");
        assertThat(replacing("torsdagar 9-10").says())
                .contains("Ställs in: 1 december 2026 09:00, 8 december 2026 09:00")
                .doesNotContain("3 december 2026 09:00,");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                options("every Thursday 9-10", meetings().get(0).id()))
                        .says())
                .contains("Cancelled: ", "1 December 2026", "8 December 2026");
        assertThat(replacing("tisdagar och torsdagar 14-15").says()).doesNotContain("Ställs in:");
    }

    @Test
    void aReplacingSeriesOnAnotherWeekdayMovesTheOldMeetingsInTheirOrder() {
        planned("torsdagar 9-10");
        var before = meetings();
        assertThat(before).hasSize(2);
        coordinator
                .runs("meeting series", options("tisdagar 9-10", before.get(0).id(), "2026-12-02", "2026-12-18"))
                .confirms();
        assertThat(meetings())
                .extracting(Meeting::id)
                .startsWith(before.get(0).id(), before.get(1).id());
    }

    /**
     * Plans a series on Thursdays and replaces its meetings from 14 December 2026 with a series on Tuesdays. Returns
     * the id of the first meeting.
     */
    private String firstOfASeriesReplacedInItsSecondHalf() {
        coordinator
                .runs("meeting series", options("torsdagar 9-10", null, "2026-12-01", "2026-12-23"))
                .confirms();
        var first = meetings().get(0).id();
        work.clock().forward(Duration.ofMinutes(1));
        coordinator
                .runs(
                        "meeting series",
                        options("tisdagar 9-10", meetings().get(2).id(), "2026-12-14", "2026-12-23"))
                .confirms();
        return first;
    }

    @Test
    void aReplacementOfTheFirstHalfMayNotContainDaysOfTheReplacedSecondHalf() {
        var first = firstOfASeriesReplacedInItsSecondHalf();
        var before = meetings();
        assertThat(coordinator
                        .runs("meeting series", options("onsdagar 9-10", first, "2026-12-01", "2026-12-23"))
                        .says())
                .contains(
                        "Serien slutar 13 december 2026, för från 14 december 2026 ersätts den av en annan.",
                        "Låt den nya sluta senast 13 december 2026");
        assertThat(meetings()).isEqualTo(before);
        coordinator
                .runs("meeting series", options("onsdagar 9-10", first, "2026-12-01", "2026-12-13"))
                .confirms();
        assertThat(meetings())
                .extracting(SeriesReplacedTest::dayOf)
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(2, 9, 15, 22);
    }

    @Test
    void aReplacingSeriesMayNotContainDaysOfALaterReplacement() {
        var first = firstOfASeriesReplacedInItsSecondHalf();
        work.clock().forward(Duration.ofMinutes(1));
        coordinator
                .runs(
                        "meeting series",
                        options("fredagar 9-10", meetings().get(2).id(), "2026-12-15", "2026-12-23"))
                .confirms();
        var before = meetings();
        assertThat(coordinator
                        .runs("meeting series", options("onsdagar 9-10", first, "2026-12-01", "2026-12-23"))
                        .says())
                .contains("från 15 december 2026 ersätts den av en annan");
        assertThat(meetings()).isEqualTo(before);
    }

    @Test
    void aReplacingSeriesMayCoverTheDaysOfTheNextSeries() {
        coordinator
                .runs("meeting series", options("torsdagar 9-10", null, "2026-12-01", "2026-12-13"))
                .confirms();
        work.clock().forward(Duration.ofMinutes(1));
        coordinator
                .runs("meeting series", options("tisdagar 9-10", null, "2026-12-14", "2026-12-23"))
                .confirms();
        assertThat(coordinator
                        .runs(
                                "meeting series",
                                options("onsdagar 9-10", meetings().get(0).id(), "2026-12-01", "2026-12-23"))
                        .says())
                .contains("16 december 2026");
    }

    @Test
    void aCancelledDayStaysCancelledAfterSeveralReplacements() {
        planned("tisdagar och torsdagar 9-10");
        coordinator
                .runs("meeting cancel", Map.of("meeting", meetings().get(1).id()))
                .confirms();
        replacing("tisdagar och torsdagar 14-15").confirms();
        assertThat(replacing("tisdagar och torsdagar 15-16").says())
                .contains("Inställt sedan tidigare och hålls inte: 3 december 2026");
        replacing("tisdagar och torsdagar 15-16").confirms();
        assertThat(meetings()).hasSize(3).noneMatch(one -> dayOf(one).equals(LocalDate.of(2026, 12, 3)));
    }

    @Test
    void aCancelledMeetingOutsideTheNewRhythmIsListedForTheOrganiserToDecide() {
        planned("torsdagar 9-10");
        coordinator
                .runs("meeting cancel", Map.of("meeting", meetings().get(1).id()))
                .confirms();
        assertThat(replacing("onsdagar 9-10").says())
                .contains("9 december 2026", "Inställt i den äldre serien: 10 december 2026 09:00");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                options(
                                        "every Wednesday 9-10",
                                        meetings().get(0).id()))
                        .says())
                .contains("Cancelled in the older series: ", "10 December 2026");
    }

    @Test
    void aReplacementWithoutAnyDifferenceIsRefused() {
        planned("tisdagar och torsdagar 9-10");
        var before = meetings();
        assertThat(replacing("tisdagar och torsdagar 9-10").says()).contains("redan så", "Inget är ändrat");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                options(
                                        "every Tuesday and Thursday 9-10",
                                        before.get(0).id()))
                        .says())
                .contains("already so", "Nothing is changed");
        assertThat(meetings()).isEqualTo(before);
    }

    @Test
    void anUnchangedDayKeepsItsSequenceAnswersAndAuditLog() {
        planned("tisdagar och torsdagar 9-10");
        var before = meetings();
        work.as("Ledamot Timrå, majoritet")
                .runs("meeting show", Map.of("meeting", before.get(1).id()))
                .presses("Kommer");
        replacing("torsdagar 9-10").confirms();
        assertThat(meetings())
                .extracting(Meeting::id)
                .containsExactly(before.get(1).id(), before.get(3).id());
        assertThat(meetings()).allMatch(one -> one.sequence() == 0);
        assertThat(work.get(Attendances.class)
                        .findAllByMeetingIdOrderById(before.get(1).id()))
                .hasSize(1);
        assertThat(work.get(AuditLog.class)
                        .newest("meeting.move", null, before.get(1).id(), 5))
                .isEmpty();
    }

    @Test
    void thePreviewIsShownAgainIfAnOldMeetingIsMovedMeanwhile() {
        planned("torsdagar 9-10");
        var shown = replacing("torsdagar 14-15");
        coordinator
                .runs("meeting move", Map.of("meeting", meetings().get(0).id(), "when", "2026-12-04 9-10"))
                .confirms();
        assertThat(shown.presses("Spara 2 möten").says()).contains("Något har ändrats");
    }

    @Test
    void aReplacementAnnouncesCancellationsAndANewPlaceOnlyForMeetingsWhoseNoticeWasSent() {
        planned("tisdagar och torsdagar 9-10");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        int before = posts().size();
        assertThat(posts()).anyMatch(post -> work.says(post).contains("Kallelse"));
        var options = options("torsdagar 9-10", meetings().get(0).id());
        options.put("place", "Sal 2");
        coordinator.runs("meeting series", options).confirms();
        minutesPass(30);
        assertThat(posts().subList(before, posts().size()))
                .extracting(work::says)
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said).contains("Inställt", "1 december 2026"),
                        said -> assertThat(said).contains("Ny plats", "3 december 2026", "Sal 2"),
                        said -> assertThat(said).contains("Inställt", "8 december 2026"));
    }

    @Test
    void aNewTitleIsAnnouncedUnlessTheOldTitleIsRestoredBeforeTheAnnouncement() {
        planned("torsdagar 9-10");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        int before = posts().size();
        renamed("Vårens möten");
        renamed("Hållbarhetsrådet");
        minutesPass(30);
        assertThat(posts()).hasSize(before);
        renamed("Höstens möten");
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(posts().get(before)))
                .contains("Ny rubrik: Hållbarhetsrådet – Höstens möten", "Rubriken är nu ”Höstens möten”")
                .doesNotContain("Skulle ha varit", "Ny plats");
        assertThat(meetings()).allMatch(one -> one.title().equals("Höstens möten") && one.sequence() == 3);
    }

    @Test
    void aReplacementThatOnlyChangesTheKindIsAuditedAsAChangeOfKindAndPostsNothing() {
        planned("torsdagar 9-10");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        int before = posts().size();
        var options = options("torsdagar 9-10", meetings().get(0).id());
        options.put("kind", "EVENT");
        options.put("title", meetings().get(0).title());
        coordinator.runs("meeting series", options).confirms();
        minutesPass(30);
        assertThat(posts()).hasSize(before);
        assertThat(posts()).anyMatch(post -> work.says(post).contains("Inbjudan"));
        assertThat(work.get(AuditLog.class)
                        .newest("meeting.kind", null, meetings().get(0).id(), 5))
                .hasSize(1);
        assertThat(work.get(AuditLog.class)
                        .newest("meeting.rename", null, meetings().get(0).id(), 5))
                .isEmpty();
    }

    @Test
    void aMeetingCancelledByOneReplacementAndRestoredByTheNextStaysTheSameMeeting() {
        planned("tisdagar och torsdagar 9-10");
        var before = meetings();
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        replacing("torsdagar 9-10").confirms();
        minutesPass(30);
        int posted = posts().size();
        assertThat(posts()).anyMatch(post -> work.says(post).contains("Inställt: Hållbarhetsrådet"));
        var shown = replacing("tisdagar och torsdagar 9-10");
        assertThat(shown.says())
                .contains("hålls nu igen: 1 december 2026 09:00, 8 december 2026 09:00")
                .doesNotContain("Ställs in:");
        var stored = shown.confirms();
        assertThat(stored.says()).contains("har redan gått ut");
        assertThat(meetings()).extracting(Meeting::id).isEqualTo(ids(before));
        assertThat(meetings()).extracting(Meeting::sequence).containsExactly(2, 0, 2, 0);
        minutesPass(30);
        assertThat(posts().subList(posted, posts().size()))
                .extracting(work::says)
                .allSatisfy(said -> assertThat(said).contains("Hålls ändå: Hållbarhetsrådet"))
                .hasSize(2);
    }

    @Test
    void aReplacementThatAnotherOneReversesBeforeTheAnnouncementSendsNoMessage() {
        planned("tisdagar och torsdagar 9-10");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        int posted = posts().size();
        var moved = replacing("tisdagar och torsdagar 14-15").confirms();
        assertThat(moved.says()).contains("de kallade får veta vad som har ändrats");
        var back = replacing("tisdagar och torsdagar 9-10").confirms();
        assertThat(back.says())
                .contains("Kallelsen till 3 av 4 har redan gått ut och stämmer, så där behövs inget meddelande.")
                .doesNotContain("får veta");
        minutesPass(30);
        assertThat(posts()).hasSize(posted);
    }

    @Test
    void aMeetingMovedByHandKeepsItsTimeIfTheReplacingSeriesIsOnTheSameWeekday() {
        planned("torsdagar 9-10");
        var before = meetings();
        coordinator
                .runs("meeting move", Map.of("meeting", before.get(0).id(), "when", "2026-12-04 13-14"))
                .confirms();
        var shown = replacing("torsdagar 14-15");
        assertThat(shown.says()).contains("4 december 2026 13:00", "flyttat för hand från 3 december 2026");
        shown.confirms();
        var moved = meetings().get(0);
        assertThat(moved.id()).isEqualTo(before.get(0).id());
        assertThat(dayOf(moved)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(moved.startsAt()).isEqualTo(Instant.parse("2026-12-04T12:00:00Z"));
        assertThat(meetings().get(1).startsAt()).isEqualTo(Instant.parse("2026-12-10T13:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aPlaceThatAPersonSetForOneMeetingStaysUnlessTheNewSeriesHasAPlace(int named) {
        planned("tisdagar och torsdagar 9-10");
        var before = meetings();
        coordinator.runs("meeting place", Map.of("meeting", before.get(1).id(), "place", "Sal 7"));
        var placeless =
                options("tisdagar och torsdagar 10-11", before.get(named).id());
        placeless.remove("place");
        var shown = coordinator.runs("meeting series", placeless);
        assertThat(shown.says())
                .contains("på plats · Sal 1", "Annan plats står kvar: 3 december 2026 10:00 (på plats · Sal 7)");
        shown.confirms();
        assertThat(meetings())
                .extracting(Meeting::id, Meeting::place, Meeting::sequence)
                .containsExactly(
                        tuple(before.get(0).id(), "Sal 1", 1),
                        tuple(before.get(1).id(), "Sal 7", 2),
                        tuple(before.get(2).id(), "Sal 1", 1),
                        tuple(before.get(3).id(), "Sal 1", 1));
        assertThat(coordinator.runs("meeting series", placeless).says()).contains("redan så", "Inget är ändrat");
        replacing("tisdagar och torsdagar 10-11").confirms();
        assertThat(meetings()).extracting(Meeting::place).containsOnly("Sal 1");
    }

    @Test
    void aRestoredMeetingKeepsThePlaceThatAPersonSet() {
        planned("tisdagar och torsdagar 9-10");
        var before = meetings();
        coordinator.runs("meeting place", Map.of("meeting", before.get(1).id(), "place", "Sal 7"));
        replacing("tisdagar 9-10").confirms();
        var placeless = options("tisdagar och torsdagar 9-10", before.get(0).id());
        placeless.remove("place");
        var shown = coordinator.runs("meeting series", placeless);
        assertThat(shown.says()).contains("hålls nu igen", "Annan plats står kvar: 3 december 2026", "Sal 7");
        shown.confirms();
        assertThat(meetings()).extracting(Meeting::place).containsExactly("Sal 1", "Sal 7", "Sal 1", "Sal 1");
    }

    @Test
    void aMeetingMovedByHandIsShownWithItsOldAndNewTimeIfTheNewRhythmMovesIt() {
        planned("torsdagar 9-10");
        coordinator
                .runs("meeting move", Map.of("meeting", meetings().get(0).id(), "when", "2026-12-04 13-14"))
                .confirms();
        assertThat(replacing("onsdagar 9-10").says())
                .contains("Flyttas: 4 december 2026 13:00 → 2 december 2026 09:00")
                .doesNotContain("10 december 2026 09:00 →");
        assertThat(coordinator
                        .inEnglish()
                        .runs(
                                "meeting series",
                                options(
                                        "every Wednesday 9-10",
                                        meetings().get(0).id()))
                        .says())
                .contains("Moved: ", " → 2 December 2026");
    }

    @Test
    void aMeetingMovedByHandToADayOfTheNewRhythmIsShownWithItsOldAndNewTime() {
        planned("torsdagar 9-10");
        coordinator
                .runs("meeting move", Map.of("meeting", meetings().get(0).id(), "when", "2026-12-04 13-14"))
                .confirms();
        assertThat(replacing("torsdagar och fredagar 9-10").says())
                .contains("Flyttas: 4 december 2026 13:00 → 3 december 2026 09:00");
    }

    @Test
    void thePreviewShowsExactlyTheMovesThatAreAnnounced() {
        planned("torsdagar 9-10");
        assertThat(replacing("torsdagar 14-15").says()).doesNotContain("Flyttas:");
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        assertThat(replacing("torsdagar 14-15").says())
                .contains("Flyttas: 3 december 2026 09:00 → 3 december 2026 14:00")
                .doesNotContain("10 december 2026 09:00 →");
        assertThat(replacing("torsdagar 9-10").says()).doesNotContain("Flyttas:");
    }

    @Test
    void aRestoredMeetingGetsTheNoticeThatWasSkippedDuringItsCancellation() {
        planned("tisdagar och torsdagar 9-10");
        // The chat rejects the meeting notices four times. The notices therefore still wait for a retry when the
        // meeting on 1 December is cancelled.
        for (int attempt = 0; attempt < 4; attempt++) {
            work.chat().failNext(ChatFailure.Kind.LATER);
        }
        var first = meetings().get(0);
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        work.tick();
        replacing("torsdagar 9-10").confirms();
        minutesPass(30);
        assertThat(notice(first).state()).isEqualTo(Delivery.State.SKIPPED);
        assertThat(posts()).noneMatch(post -> work.says(post).contains("1 december 2026"));
        replacing("tisdagar och torsdagar 9-10").confirms();
        minutesPass(30);
        minutesPass(30);
        minutesPass(30);
        assertThat(posts())
                .filteredOn(post -> post.post().reference().equals(notice(first).id()))
                .singleElement()
                .satisfies(post -> assertThat(work.says(post)).contains("Kallelse", "1 december 2026"));
    }

    @Test
    void thePostThatAMeetingIsRestoredReplacesAReminderSkippedDuringItsCancellation() {
        planned("tisdagar och torsdagar 9-10");
        var first = meetings().get(0);
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(30);
        for (int attempt = 0; attempt < 4; attempt++) {
            work.chat().failNext(ChatFailure.Kind.LATER);
        }
        work.clock().set(Instant.parse("2026-11-30T08:00:00Z"));
        work.tick();
        replacing("torsdagar 9-10").confirms();
        minutesPass(30);
        assertThat(reminders(first)).extracting(Delivery::state).containsExactly(Delivery.State.SKIPPED);
        int posted = posts().size();
        replacing("tisdagar och torsdagar 9-10").confirms();
        minutesPass(30);
        minutesPass(30);
        assertThat(posts().subList(posted, posts().size()))
                .extracting(work::says)
                .filteredOn(said -> said.contains(" 1 december 2026"))
                .singleElement()
                .asString()
                .contains("Hålls ändå");
        assertThat(reminders(first)).isEmpty();
    }

    private List<Delivery> reminders(Meeting meeting) {
        return work.get(Deliveries.class).findAllBySubjectOrderByDueAtAscIdAsc(meeting.id()).stream()
                .filter(one -> one.composer().equals("meeting.remind"))
                .toList();
    }

    private Delivery notice(Meeting meeting) {
        return work.get(Deliveries.class)
                .findByKey(MeetingNoticeDeliveryKey.key(meeting.id()))
                .orElseThrow();
    }

    @Test
    void aCancellationThatWasAlreadyAnnouncedIsNotPromisedAgain() {
        planned("tisdagar och torsdagar 9-10");
        var first = meetings().get(0);
        work.clock().set(Instant.parse("2026-11-24T08:00:00Z"));
        minutesPass(1);
        replacing("torsdagar 9-10").confirms();
        minutesPass(30);
        int posted = posts().size();
        replacing("tisdagar och torsdagar 9-10").confirms();
        var shown = coordinator.runs("meeting cancel", Map.of("meeting", first.id()));
        assertThat(shown.says())
                .contains("Det är som de senast fick veta, så ingen får något meddelande.")
                .doesNotContain("får veta det");
        assertThat(shown.confirms().says()).contains("Det är som de senast fick veta");
        minutesPass(30);
        assertThat(posts().subList(posted, posts().size()))
                .noneMatch(post -> work.says(post).contains("1 december 2026"));
    }

    private static List<String> ids(List<Meeting> meetings) {
        return meetings.stream().map(Meeting::id).toList();
    }

    private void renamed(String title) {
        var options = options("torsdagar 9-10", meetings().get(0).id());
        options.put("title", title);
        coordinator.runs("meeting series", options).confirms();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private void minutesPass(int minutes) {
        work.clock().forward(Duration.ofMinutes(minutes));
        for (int look = 0; look < 4; look++) {
            work.tick();
        }
    }

    private void planned(String rhythm) {
        coordinator.runs("meeting series", options(rhythm, null)).confirms();
    }

    private BotReply replacing(String rhythm) {
        return coordinator.runs(
                "meeting series", options(rhythm, meetings().get(0).id()));
    }

    private static Map<String, Object> options(String rhythm, String replaces) {
        return options(rhythm, replaces, "2026-12-01", "2026-12-11");
    }

    private static Map<String, Object> options(String rhythm, String replaces, String from, String until) {
        var options = new HashMap<String, Object>(Map.of(
                "network", "hallbarhetsradet", "rhythm", rhythm, "from", from, "until", until, "place", "Sal 1"));
        if (replaces != null) {
            options.put("replaces", replaces);
        }
        return options;
    }

    private static LocalDate dayOf(Meeting meeting) {
        return LocalDate.ofInstant(meeting.startsAt(), ZoneId.of("Europe/Stockholm"));
    }

    private List<Meeting> meetings() {
        return work.get(Meetings.class).between(MovableClock.START, MovableClock.START.plus(Duration.ofDays(100)));
    }
}
