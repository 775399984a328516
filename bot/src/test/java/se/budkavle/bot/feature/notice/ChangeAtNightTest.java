package se.budkavle.bot.feature.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.budkavle.bot.testing.Colleague;
import se.budkavle.bot.testing.Heard;
import se.budkavle.bot.testing.MovableClock;
import se.budkavle.bot.testing.RememberingChat.Posted;
import se.budkavle.bot.testing.SmallAssociation;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.meeting.Form;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** Changes of a meeting outside working hours are announced in the next ones, once and with the latest state. */
class ChangeAtNightTest {

    /** A Thursday, 09:00 in Stockholm. */
    private static final Instant STARTS = Instant.parse("2026-12-17T08:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-12-07T21:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-08T07:00:00Z");

    private final Workplace work = Workplace.fresh();
    private final Colleague coordinator = work.as("Samordnare miljö");
    private Meeting meeting;
    private int before;

    @BeforeEach
    void theNoticeHasGoneOut() {
        meeting = work.get(Meetings.class).save(Meeting.plan("hallbarhetsradet", "Möte", STARTS, STARTS.plus(Duration.ofHours(3)),
                Venue.of(Form.PHYSICAL, "Residenset", null), null, MovableClock.START));
        at(Instant.parse("2026-12-03T08:00:00Z"));
        at(NIGHT);
        before = posts().size();
    }

    @Test
    void aMoveWaitsForTheMorning() {
        assertThat(moves("2026-12-18 9-12").says()).contains("flyttat", "utanför arbetstid: inlägget kommer 8 december 2026 08:00", "[Skicka nu]");
        at(MORNING.minusSeconds(60));
        assertThat(posts()).hasSize(before);
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00");
    }

    @Test
    void severalChangesInOneNightAreToldAsOneAgainstWhatWasKnown() {
        moves("2026-12-18 9-12");
        moves("2026-12-21 9-12");
        assertThat(coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset")).says()).contains("[Skicka nu]");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Ny tid och ny plats: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00", "21 december 2026", "Stadshuset");
    }

    @Test
    void aMoveAndANewPlaceWithinASecondAreOnePostThatSaysBoth() {
        at(MORNING.plus(Duration.ofHours(2)));
        moves("2026-12-18 9-12");
        coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Stadshuset"));
        settle();
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Ny tid och ny plats: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00", "Stadshuset");
    }

    @Test
    void aNewEndAloneIsToldAsAMoveAndNotAsANewPlace() {
        moves("2026-12-17 9-11");
        at(MORNING);
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit torsdag 17 december 2026 09:00–12:00");
    }

    @Test
    void aChangeWithoutADifferenceIsRefusedAndNobodyIsTold() {
        assertThat(coordinator.runs("meeting move", Map.of("meeting", meeting.id(), "when", "2026-12-17 9-12")).says())
                .contains("redan satt till den tiden", "Inget är ändrat");
        assertThat(coordinator.runs("meeting place", Map.of("meeting", meeting.id(), "place", "Residenset")).says())
                .contains("hålls redan där", "Inget är ändrat");
        at(MORNING);
        assertThat(posts()).hasSize(before);
        assertThat(work.get(Meetings.class).findById(meeting.id()).orElseThrow()).isEqualTo(meeting);
    }

    @Test
    void aChangeAfterOneThatCouldNotBePostedIsToldAgainstWhatPeopleKnow() {
        moves("2026-12-18 9-12");
        work.get(JdbcTemplate.class).update("update delivery set state = 'FAILED' where composer = 'meeting.changed'");
        moves("2026-12-21 9-12");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Skulle ha varit 17 december 2026 09:00", "21 december 2026");
    }

    @Test
    void aChangeStoredByAnEarlierVersionIsStillAnnounced() {
        moves("2026-12-18 9-12");
        work.get(JdbcTemplate.class).update("update delivery set subject = ? where composer = 'meeting.changed'",
                meeting.id() + " 1 " + STARTS.getEpochSecond() + " 0123456789abcdef");
        at(MORNING);
        assertThat(work.says(last())).contains("Flyttat: Hållbarhetsrådet", "Skulle ha varit 17 december 2026 09:00");
    }

    @Test
    void aMeetingMovedAndMovedBackInOneNightIsNotTold() {
        moves("2026-12-18 9-12");
        moves("2026-12-17 9-12");
        at(MORNING);
        assertThat(posts()).hasSize(before);
    }

    @Test
    void aMeetingMovedAndThenCancelledIsToldAsCancelled() {
        moves("2026-12-18 9-12");
        assertThat(cancels().says()).contains("[Skicka nu]");
        at(MORNING);
        assertThat(posts()).hasSize(before + 1);
        assertThat(work.says(last())).contains("Inställt", "Skulle ha varit 17 december 2026 09:00");
    }

    @Test
    void whoChangesItMaySendAtOnceAndNobodyElseMay() {
        var cancelled = cancels();
        var button = cancelled.reply().rows().get(0).buttons().get(0).id();
        assertThat(work.as("Samordnare social").press(null, button, List.of(), Map.of()).says()).contains("samordnaren");
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
    void aChangeAfterOneThatWasSentAtOnceIsToldAgainstThat() {
        moves("2026-12-18 9-12").presses("Skicka nu");
        settle();
        moves("2026-12-21 9-12");
        at(MORNING);
        assertThat(posts()).hasSize(before + 2);
        assertThat(work.says(last())).contains("Skulle ha varit 18 december 2026 09:00", "21 december 2026");
    }

    @Test
    void whereSomeoneWouldComeInVainItIsToldAtOnce() {
        assertThat(moves("2026-12-08 7.30-9").says()).doesNotContain("Skicka nu");
        settle();
        int told = posts().size();
        assertThat(moves("2026-12-21 9-12").says()).as("known to begin before eight").doesNotContain("Skicka nu");
        settle();
        assertThat(posts()).hasSize(told + 1);
        assertThat(work.says(last())).contains("21 december 2026");
    }

    @Test
    void inWorkingHoursItIsToldAtOnceWithoutAsking() {
        at(MORNING);
        assertThat(moves("2026-12-18 9-12").says()).doesNotContain("Skicka nu");
        settle();
        assertThat(posts()).hasSize(before + 1);
    }

    @Test
    void allNoticesOfASeriesThatAreDueAreSentAtOnceAndThoseThatAreNotWait() {
        var stored = coordinator.runs("meeting series", Map.of("network", "hallbar-energi", "rhythm", "varje torsdag 13-15",
                "from", "2026-12-10", "until", "2027-01-21")).presses("Spara 5 möten");
        assertThat(stored.says()).contains("utanför arbetstid", "[Skicka nu]");
        assertThat(stored.presses("Skicka nu").says()).contains("skickas nu");
        settle();
        var energy = work.chat().postsIn(SmallAssociation.ENERGY_ROOM);
        assertThat(energy).extracting(work::says).hasSize(2).anyMatch(one -> one.contains("10 december")).anyMatch(one -> one.contains("17 december"));
        assertThat(stored.presses("Skicka nu").says()).contains("Inget väntar");
    }

    @Test
    void whatASeriesChangesWhenItTakesAnothersPlaceWaitsToo() {
        coordinator.runs("meeting series", Map.of("network", "hallbar-energi", "rhythm", "varje torsdag 13-15", "from", "2026-12-10", "until",
                "2026-12-18")).presses("Spara 2 möten").presses("Skicka nu");
        settle();
        int told = work.chat().postsIn(SmallAssociation.ENERGY_ROOM).size();
        var stored = coordinator.runs("meeting series", Map.of("network", "hallbar-energi", "rhythm", "varje fredag 13-15", "from", "2026-12-10",
                "until", "2026-12-12", "replaces", replaced())).presses("Spara mötet");
        assertThat(stored.says()).contains("utanför arbetstid", "[Skicka nu]");
        settle();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).hasSize(told);
        assertThat(stored.presses("Skicka nu").says()).contains("skickas nu");
        settle();
        assertThat(work.chat().postsIn(SmallAssociation.ENERGY_ROOM)).extracting(work::says).hasSize(told + 2)
                .anyMatch(one -> one.contains("Flyttat")).anyMatch(one -> one.contains("Inställt"));
    }

    private String replaced() {
        return work.get(Meetings.class).between(NIGHT, NIGHT.plus(Duration.ofDays(60))).stream()
                .filter(one -> one.seriesId() != null).map(Meeting::id).findFirst().orElseThrow();
    }

    private Heard moves(String when) {
        return coordinator.runs("meeting move", Map.of("meeting", meeting.id(), "when", when)).presses("Flytta mötet");
    }

    private Heard cancels() {
        return coordinator.runs("meeting cancel", Map.of("meeting", meeting.id())).confirms();
    }

    private void at(Instant moment) {
        work.clock().set(moment);
        settle();
    }

    private void settle() {
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
