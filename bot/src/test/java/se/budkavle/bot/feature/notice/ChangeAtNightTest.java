package se.budkavle.bot.feature.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.testing.BotReply;
import se.budkavle.bot.testing.MailReader;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests that changes of a meeting outside working hours are announced once, when working hours begin. The announcement
 * shows the meeting as it is at that time.
 */
class ChangeAtNightTest {

    /** The start of the meeting: Thursday 17 December, 09:00 in Stockholm. */
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-12-07T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-08T07:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private Meeting meeting;
    private int before;

    @BeforeEach
    void theNoticeHasGoneOut() {
        meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        "hallbarhetsradet",
                        "Möte",
                        STARTS,
                        STARTS.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Residenset", null),
                        null,
                        MovableClock.START));
        at(Instant.parse("2026-12-03T08:00:00Z"));
        at(NIGHT);
        before = posts().size();
    }

    @Test
    void aMoveMadeAtNightIsAnnouncedInTheMorning() {
        assertThat(moves("2026-12-18 9-12").says())
                .contains("flyttat", "utanför arbetstid: inlägget kommer 8 december 2026 08:00", "[Skicka nu]");
        at(MORNING.minusSeconds(60));
        assertThat(posts()).hasSize(before);
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00");
    }

    @Test
    void aMemberWhoseTermEndsBeforeTheNewDayIsNotifiedOfTheMoveToo() {
        var person = work.get(People.class).save(Person.of("Ledamot slut", "timra", "9201", MovableClock.START));
        work.get(Memberships.class)
                .save(Membership.appointed(
                        "hallbarhetsradet",
                        person,
                        "timra",
                        Role.MEMBER,
                        PoliticalSide.MAJORITY,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        MovableClock.START));
        var reader = MailReader.of(work, "Ledamot slut", "slut@example.org");
        moves("2027-01-14 9-12");
        at(MORNING);
        assertThat(posts())
                .filteredOn(post -> work.says(post).contains("Flyttat: Hållbarhetsrådet"))
                .singleElement()
                .satisfies(post -> assertThat(post.post().mentions()).contains("9201", "9004"));
        assertThat(reader.letters()).extracting(Email::subject).anyMatch(subject -> subject.startsWith("Flyttat: "));
    }

    @Test
    void severalChangesInOneNightAreAnnouncedTogether() {
        moves("2026-12-18 9-12");
        moves("2026-12-21 9-12");
        assertThat(coordinator
                        .runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"))
                        .says())
                .contains("[Skicka nu]");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last()))
                .contains(
                        "Ny tid och ny plats: Hållbarhetsrådet",
                        "Skulle ha varit 17 december 2026 09:00",
                        "21 december 2026",
                        "Stadshuset");
    }

    @Test
    void aMoveAndANewPlaceWithinASecondShareOnePost() {
        at(MORNING.plus(Duration.ofHours(2)));
        moves("2026-12-18 9-12");
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        minutesPass(10);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last()))
                .contains(
                        "Ny tid och ny plats: Hållbarhetsrådet",
                        "Skulle ha varit 17 december 2026 09:00",
                        "Stadshuset");
    }

    @Test
    void aNewEndTimeIsAnnouncedAsAMove() {
        moves("2026-12-17 9-11");
        at(MORNING);
        assertThat(work.says(last()))
                .contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit torsdag 17 december 2026 09:00–12:00");
    }

    @Test
    void changingAMeetingToItsPresentTimeOrPlaceIsRefusedAndNotAnnounced() {
        assertThat(coordinator
                        .runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-17 9-12"))
                        .says())
                .contains("redan satt till den tiden", "Inget är ändrat");
        assertThat(coordinator
                        .runs("meeting place", Map.of("meeting", meeting.id(), "place", "Residenset"))
                        .says())
                .contains("hålls redan där", "Inget är ändrat");
        at(MORNING);
        assertThat(posts()).hasSize(before);
        assertThat(work.get(Meetings.class).findById(meeting.id()).orElseThrow())
                .isEqualTo(meeting);
    }

    @Test
    void aChangeAfterAFailedPostIsComparedWithTheLastAnnouncedState() {
        moves("2026-12-18 9-12");
        work.get(JdbcTemplate.class).update("update delivery set state = 'FAILED' where composer = 'meeting.changed'");
        moves("2026-12-21 9-12");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Skulle ha varit 17 december 2026 09:00", "21 december 2026");
    }

    @Test
    void aChangeStoredByAnOlderVersionIsStillAnnounced() {
        moves("2026-12-18 9-12");
        work.get(JdbcTemplate.class)
                .update(
                        "update delivery set subject = ? where composer = 'meeting.changed'",
                        meeting.id() + " 1 " + STARTS.getEpochSecond() + " 0123456789abcdef");
        at(MORNING);
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00");
    }

    @Test
    void aMeetingMovedAndMovedBackInOneNightIsNotAnnounced() {
        moves("2026-12-18 9-12");
        moves("2026-12-17 9-12");
        at(MORNING);
        assertThat(posts()).hasSize(before);
    }

    @Test
    void theNextChangeAfterAReversedChangeIsComparedWithTheLastAnnouncedState() {
        at(MORNING);
        moves("2026-12-18 9-12");
        assertThat(moves("2026-12-17 9-12").says())
                .contains("ingen får något meddelande")
                .doesNotContain("Skicka nu", "får veta det");
        places("Stadshuset");
        assertThat(places("Residenset").says()).contains("ingen får något meddelande");
        minutesPass(30);
        assertThat(posts()).hasSize(before);
        moves("2026-12-21 9-12");
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Flyttat", "Skulle ha varit 17 december 2026 09:00");
        moves("2026-12-17 9-12");
        minutesPass(30);
        assertThat(work.says(last())).as("they know of the 21st").contains("Skulle ha varit 21 december 2026 09:00");
    }

    @Test
    void aChangeWhosePostIsSkippedCountsAsNotAnnounced() {
        at(MORNING);
        moves("2026-12-18 9-12");
        var jdbc = work.get(JdbcTemplate.class);
        jdbc.update("update delivery set claimed_by = 'another', claimed_until = due_at + 60000, attempts = 1"
                + " where composer = 'meeting.changed'");
        moves("2026-12-21 9-12");
        jdbc.update("update delivery set claimed_by = null, claimed_until = null, state = 'SKIPPED'"
                + " where composer = 'meeting.changed' and attempts = 1");
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Skulle ha varit 17 december 2026 09:00", "21 december 2026");
    }

    @Test
    void aChangeAfterOneStoredByAnOlderVersionIsStillAnnounced() {
        moves("2026-12-18 9-12");
        work.get(JdbcTemplate.class)
                .update(
                        "update delivery set subject = ? where composer = 'meeting.changed'",
                        meeting.id() + " 1 " + STARTS.getEpochSecond() + " 0123456789abcdef");
        moves("2026-12-21 9-12");
        at(MORNING);
        assertThat(work.says(last())).contains("Flyttat", "Skulle ha varit 17 december 2026 09:00", "21 december 2026");
    }

    @Test
    void aChangeFromAPhysicalToADigitalMeetingIsAnnouncedUnlessItIsReversed() {
        at(MORNING);
        var link = Map.<String, Object>of("meeting", meeting.id(), "form", "DIGITAL", "link", "https://mote.example/1");
        coordinator.runs("meeting place", link);
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Ny plats", "digitalt");
        assertThat(coordinator.runs("meeting place", link).says()).contains("hålls redan där", "Inget är ändrat");
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "form", "PHYSICAL", "place", "Residenset"));
        coordinator.runs("meeting place", link);
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
    }

    @Test
    void aMeetingCancelledAfterAReversedMoveIsAnnouncedAsCancelledOnItsAnnouncedDay() {
        at(MORNING);
        moves("2026-12-18 9-12");
        moves("2026-12-17 9-12");
        cancels();
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Inställt", "Skulle ha varit 17 december 2026 09:00");
        assertThat(last().post().mentions()).hasSize(4);
    }

    @Test
    void confirmingTheSameMoveTwiceMovesTheMeetingOnce() {
        at(MORNING);
        var options = Map.<String, Object>of("meeting", meeting.id(), "when", "2026-12-17 13-16");
        var one = coordinator.runs("meeting move", options);
        var other = coordinator.runs("meeting move", options);
        assertThat(one.presses("Flytta mötet").says()).contains("flyttat");
        assertThat(one.presses("Flytta mötet").says()).contains("redan gjort");
        assertThat(other.presses("Flytta mötet").says()).contains("redan satt till den tiden");
        assertThat(work.get(Meetings.class).findById(meeting.id()).orElseThrow().sequence())
                .isEqualTo(1);
        minutesPass(30);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Flyttat", "Skulle ha varit 17 december 2026 09:00", "13:00");
    }

    @Test
    void aMeetingMovedAndThenCancelledIsAnnouncedOnlyAsCancelled() {
        moves("2026-12-18 9-12");
        assertThat(cancels().says()).contains("[Skicka nu]");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Inställt", "Skulle ha varit 17 december 2026 09:00");
    }

    @Test
    void theCoordinatorOfTheNetworkCanSendAWaitingAnnouncementAtOnceAndAnotherCannot() {
        var cancelled = cancels();
        var button = cancelled.reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Samordnare social")
                        .press(null, button, List.of(), Map.of())
                        .says())
                .contains("samordnaren");
        settle();
        assertThat(posts()).hasSize(before);
        assertThat(cancelled.presses("Skicka nu").says()).contains("skickas nu");
        settle();
        assertThat(work.says(last())).contains("Inställt");
        assertThat(cancelled.presses("Skicka nu").says()).contains("Inget väntar");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
    }

    @Test
    void aChangeAfterOneThatWasSentAtOnceIsComparedWithThatOne() {
        moves("2026-12-18 9-12").presses("Skicka nu");
        settle();
        moves("2026-12-21 9-12");
        at(MORNING);
        assertThat(posts()).hasSize(before + 2);
        assertThat(work.says(last())).contains("Skulle ha varit 18 december 2026 09:00", "21 december 2026");
    }

    @Test
    void aChangeIsAnnouncedAtOnceIfSomeoneWouldOtherwiseComeInVain() {
        assertThat(moves("2026-12-08 7.30-9").says()).doesNotContain("Skicka nu");
        settle();
        int told = posts().size();
        assertThat(moves("2026-12-21 9-12").says())
                .as("known to begin before eight")
                .doesNotContain("Skicka nu");
        settle();
        assertThat(posts()).hasSize(told + 1);
        assertThat(work.says(last())).contains("21 december 2026");
    }

    @Test
    void inWorkingHoursAChangeWaitsTenMinutesForFurtherChanges() {
        at(MORNING);
        assertThat(moves("2026-12-18 9-12").says())
                .contains("Inlägget kommer 8 december 2026 08:10, så att fler ändringar", "[Skicka nu]")
                .doesNotContain("utanför arbetstid");
        minutesPass(5);
        assertThat(posts()).hasSize(before);
        assertThat(places("Stadshuset").says()).contains("kommer 8 december 2026 08:10");
        minutesPass(5);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Ny tid och ny plats", "Skulle ha varit 17 december 2026 09:00");
        minutesPass(120);
        moves("2026-12-21 9-12").presses("Skicka nu");
        settle();
        assertThat(posts()).hasSize(before + 2);
    }

    @Test
    void aChangeInTheLastMinutesOfWorkingHoursIsAnnouncedAtOnce() {
        at(Instant.parse("2026-12-08T15:55:00Z"));
        assertThat(moves("2026-12-18 9-12").says()).doesNotContain("Skicka nu");
        settle();
        assertThat(posts()).hasSize(before + 1);
    }

    @Test
    void aSecondChangeSoonAfterAnAnnouncementMentionsNobodyUnlessItIsACancellation() {
        at(MORNING);
        moves("2026-12-18 9-12").presses("Skicka nu");
        settle();
        assertThat(last().post().mentions()).containsExactlyInAnyOrder("9004", "9005", "9006", "9007");
        minutesPass(20);
        places("Stadshuset");
        minutesPass(10);
        assertThat(posts()).hasSize(before + 2);
        assertThat(work.says(last())).contains("Ny plats: Hållbarhetsrådet");
        assertThat(last().post().mentions()).as("half an hour after the first").isEmpty();
        minutesPass(60);
        places("Kulturhuset");
        minutesPass(10);
        assertThat(last().post().mentions()).hasSize(4);
        cancels();
        settle();
        assertThat(work.says(last())).contains("Inställt");
        assertThat(last().post().mentions()).as("nobody comes in vain").hasSize(4);
    }

    @Test
    void aChangeOfAMeetingThatBeginsWithinADayIsAnnouncedToEverybodyAtOnce() {
        at(Instant.parse("2026-12-16T09:00:00Z"));
        int told = posts().size();
        moves("2026-12-17 10-12");
        settle();
        places("Stadshuset");
        settle();
        assertThat(posts()).hasSize(told + 2);
        assertThat(last().post().mentions()).hasSize(4);
    }

    @Test
    void thePostAboutAChangeHasFewButtonsAndOneThatShowsTheOthers() {
        moves("2026-12-18 9-12");
        at(MORNING);
        assertThat(work.says(last()))
                .contains("[Kommer] [Kommer inte] [Ersättare] [Visa mötet]")
                .doesNotContain("[Kanske]", "[Föreslå ärende]");
        assertThat(work.as("Ledamot Timrå, majoritet")
                        .presses(last(), "Visa mötet")
                        .says())
                .contains("18 december 2026", "[Kanske]", "[Föreslå ärende]");
    }

    @Test
    void postsAboutACancelledMeetingLoseTheirAnswerButtons() {
        moves("2026-12-18 9-12");
        at(MORNING);
        var changed = last();
        at(Instant.parse("2026-12-11T08:00:00Z"));
        var reminder = last();
        assertThat(work.says(changed)).contains("Flyttat", "[Kommer]");
        assertThat(work.says(reminder)).contains("Påminnelse", "[Kommer]");
        cancels();
        settle();
        for (var post : List.of(changed, reminder)) {
            assertThat(work.says(again(post)))
                    .contains("Inställt: Hållbarhetsrådet – Möte, 18 december 2026")
                    .doesNotContain("[");
        }
    }

    @Test
    void earlierPostsShowTheCurrentTimeAfterAnotherMove() {
        moves("2026-12-18 9-12");
        at(MORNING);
        var first = last();
        at(Instant.parse("2026-12-11T08:00:00Z"));
        var reminder = last();
        moves("2026-12-21 9-12");
        minutesPass(10);
        assertThat(work.says(again(first)))
                .contains(
                        "Flyttat: Hållbarhetsrådet – Möte, nu 21 december 2026",
                        "Skulle ha varit 17 december 2026 09:00",
                        "[Kommer]");
        assertThat(work.says(again(reminder)))
                .contains("Påminnelse: kommer du?", "21 december 2026")
                .doesNotContain("18 december");
        minutesPass(60);
        moves("2026-12-17 9-12");
        minutesPass(10);
        assertThat(work.says(again(first)))
                .contains("Ändringen gäller inte längre: Hållbarhetsrådet – Möte, 17 december 2026");
    }

    @Test
    void onePressSendsAllDueNoticesOfASeriesNow() {
        var stored = coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbar-energi",
                                "rhythm",
                                "varje torsdag 13-15",
                                "from",
                                "2026-12-10",
                                "until",
                                "2027-01-21"))
                .presses("Spara 5 möten");
        assertThat(stored.says()).contains("utanför arbetstid", "[Skicka nu]");
        assertThat(stored.presses("Skicka nu").says()).contains("skickas nu");
        settle();
        var energy = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        assertThat(energy)
                .extracting(work::says)
                .hasSize(2)
                .anyMatch(one -> one.contains("10 december"))
                .anyMatch(one -> one.contains("17 december"));
        assertThat(stored.presses("Skicka nu").says()).contains("Inget väntar");
    }

    @Test
    void atNightTheAnnouncementsOfAReplacedSeriesWaitUnlessTheyAreSentAtOnce() {
        coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbar-energi",
                                "rhythm",
                                "varje torsdag 13-15",
                                "from",
                                "2026-12-10",
                                "until",
                                "2026-12-18"))
                .presses("Spara 2 möten")
                .presses("Skicka nu");
        settle();
        int told = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).size();
        var stored = coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbar-energi",
                                "rhythm",
                                "varje fredag 13-15",
                                "from",
                                "2026-12-10",
                                "until",
                                "2026-12-12",
                                "replaces",
                                replaced()))
                .presses("Spara mötet");
        assertThat(stored.says()).contains("utanför arbetstid", "[Skicka nu]");
        settle();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(told);
        assertThat(stored.presses("Skicka nu").says()).contains("skickas nu");
        settle();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM))
                .extracting(work::says)
                .hasSize(told + 2)
                .anyMatch(one -> one.contains("Flyttat"))
                .anyMatch(one -> one.contains("Inställt"));
    }

    private String replaced() {
        return work.get(Meetings.class).between(NIGHT, NIGHT.plus(Duration.ofDays(60))).stream()
                .filter(one -> one.seriesId() != null)
                .map(Meeting::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFurtherChangeReversedWhileTheFirstIsBeingSentIsAnnouncedIfTheFirstPostFails() {
        changedBackWhileTheFirstChangeIsBeingSent("FAILED");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "18 december 2026");
    }

    @Test
    void aFurtherChangeReversedWhileTheFirstIsBeingSentIsNotAnnouncedIfTheFirstPostArrives() {
        changedBackWhileTheFirstChangeIsBeingSent("SENT");
        at(MORNING);
        assertThat(posts()).hasSize(before);
    }

    private void changedBackWhileTheFirstChangeIsBeingSent(String outcome) {
        moves("2026-12-18 9-12");
        first("claimed_by = 'another'");
        moves("2026-12-21 9-12");
        moves("2026-12-18 9-12");
        first("claimed_by = null, state = '" + outcome + "', finished_at = due_at");
    }

    private void first(String changes) {
        assertThat(work.get(JdbcTemplate.class)
                        .update(
                                "update delivery set " + changes + " where matter = ?",
                                "meeting.changed:" + meeting.id() + ":1"))
                .isEqualTo(1);
    }

    private BotReply moves(String when) {
        return coordinator
                .runs("meeting move", Map.of("meeting", meeting.id(), "when", when))
                .presses("Flytta mötet");
    }

    private BotReply places(String place) {
        return coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", place));
    }

    /** Returns the current content of a message that may have been edited since the test fetched it. */
    private Posted again(Posted before) {
        return posts().stream()
                .filter(post -> post.post().reference().equals(before.post().reference()))
                .findFirst()
                .orElseThrow();
    }

    private void minutesPass(int minutes) {
        work.clock().forward(Duration.ofMinutes(minutes));
        settle();
    }

    private BotReply cancels() {
        return coordinator
                .runs("meeting cancel", Map.of("meeting", meeting.id()))
                .confirms();
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        settle();
    }

    /**
     * Moves the clock forward by six seconds and runs all routines (background jobs), so that posted messages are
     * edited. The bot delays edits by a few seconds to combine several changes.
     */
    private void settle() {
        work.clock().forward(Duration.ofSeconds(6));
        work.tick();
        work.tick();
        work.tick();
    }

    private List<Posted> posts() {
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM);
    }

    private Posted last() {
        return posts().get(posts().size() - 1);
    }
}
