package se.budkavle.bot.feature.chatevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.chat.CalendarEvent;
import se.budkavle.bot.chat.ChatFailure.Kind;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.calendar.ChatCalendarEvents;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/**
 * Tests that each meeting appears once as a scheduled event in Discord, and that the event is updated when the meeting
 * changes. Meetings of closed networks get no scheduled event.
 */
class ChatEventTest {

    private static final Venue HALL =
            new Venue(MeetingFormat.HYBRID, "Rum 1, Härnösand; våning 2", "https://example.org/möte?a=1&b=2");

    private final Workplace work = Workplace.fresh();
    private final Meetings meetings = work.get(Meetings.class);

    @Test
    void aMeetingsDiscordEventIsCreatedOnceWhenItsNoticeIsDue() {
        var meeting = planned("Sammanträde", Duration.ofDays(30));
        later();
        assertThat(work.chat().events()).isEmpty();
        work.clock().set(meeting.startsAt().minus(Duration.ofDays(14)));
        work.tick();
        work.restart();
        work.tick();
        var event = onlyEvent();
        assertThat(event.reference()).isEqualTo(meeting.id());
        assertThat(event.title()).isEqualTo("Hållbarhetsrådet – Sammanträde");
        assertThat(event.startsAt()).isEqualTo(meeting.startsAt());
        assertThat(event.place()).isEqualTo(HALL.place());
        assertThat(work.get(Phrasebook.class).say(event.description(), Phrasebook.SWEDISH))
                .contains("räknas inte som svar", HALL.link());
    }

    @Test
    void theDiscordEventIsCreatedTogetherWithANoticeThatIsSentEarlyBeforeChristmas() {
        planned("Sammanträde", Duration.between(now(), Instant.parse("2027-01-13T09:00:00Z")));
        work.clock().set(Instant.parse("2026-12-22T12:00:00Z"));
        work.tick();
        assertThat(work.chat().events()).isEmpty();
        work.clock().set(Instant.parse("2026-12-23T09:00:00Z"));
        work.tick();
        assertThat(work.chat().events()).hasSize(1);
    }

    @Test
    void theDiscordEventIsMovedWithItsMeetingAndRemovedWhenTheMeetingIsCancelled() {
        var meeting = planned("Sammanträde", Duration.ofDays(3));
        later();
        var later = meeting.startsAt().plus(Duration.ofDays(90));
        var moved = meetings.save(stored(meeting).movedTo(later, later.plusSeconds(3600), now()));
        later();
        assertThat(onlyEvent().startsAt()).isEqualTo(later);
        meetings.save(stored(moved).cancelled("Få kan", now()));
        later();
        assertThat(work.chat().events()).isEmpty();
    }

    @Test
    void anEventWhoseCreationFailsTemporarilyIsTriedAgainAtTheNextRun() {
        planned("Sammanträde", Duration.ofDays(3));
        work.chat().failNextEvent(Kind.LATER);
        later();
        assertThat(work.chat().events()).isEmpty();
        work.tick();
        assertThat(work.chat().events()).hasSize(1);
    }

    @Test
    void anEventThatCannotBeCreatedForLackOfPermissionIsTriedAgainAfterAnHour() {
        planned("Sammanträde", Duration.ofDays(3));
        work.chat().failNextEvent(Kind.GONE);
        later();
        work.clock().forward(Duration.ofMinutes(58));
        later();
        assertThat(work.chat().events()).isEmpty();
        later();
        assertThat(work.chat().events()).hasSize(1);
    }

    @Test
    void aFailedRemovalOfAnEventIsTriedAgainEvenAfterTheStartOfTheCancelledMeeting() {
        var meeting = planned("Sammanträde", Duration.ofHours(1));
        later();
        meetings.save(stored(meeting).cancelled(null, now()));
        work.chat().failNextEvent(Kind.LATER);
        later();
        work.chat().failNextEvent(Kind.GONE);
        later();
        assertThat(onlyEvent().reference()).isEqualTo(meeting.id());
        work.clock().forward(Duration.ofHours(1));
        assertThat(now()).isBetween(meeting.startsAt(), meeting.endsAt());
        later();
        assertThat(work.chat().events()).isEmpty();
    }

    @Test
    void anEventWhoseCreationHadNoResponseIsRemovedWithItsMeeting() {
        var meeting = planned("Sammanträde", Duration.ofDays(3));
        work.chat().loseNextEventAnswer();
        later();
        assertThat(work.chat().events()).hasSize(1);
        meetings.save(stored(meeting).cancelled(null, now()));
        later();
        assertThat(work.chat().events()).isEmpty();
    }

    @Test
    void aMeetingCancelledBeforeItsNoticeGetsNoEvent() {
        meetings.save(planned("Sammanträde", Duration.ofDays(3)).cancelled(null, now()));
        later();
        assertThat(work.chat().events()).isEmpty();
    }

    @Test
    void anEventThatCannotBeCreatedDoesNotStopTheCreationOfOtherEvents() {
        var first = planned("Första", Duration.ofDays(3));
        planned("Andra", Duration.ofDays(4));
        work.chat().failNextEvent(Kind.REFUSED);
        later();
        assertThat(onlyEvent().title()).contains("Andra");
        assertThat(work.get(ChatCalendarEvents.class)
                        .findById(first.id())
                        .orElseThrow()
                        .eventId())
                .isNull();
    }

    @Test
    void theEventOfAMeetingWithoutAPlaceSaysThatThePlaceIsAnnouncedLater() {
        var start = now().plus(Duration.ofDays(3));
        meetings.save(Meeting.plan(
                "hallbarhetsradet",
                "Hållbarhetsrådet i mars",
                start,
                start.plusSeconds(3600),
                new Venue(MeetingFormat.PHYSICAL, null, null),
                null,
                now()));
        later();
        assertThat(onlyEvent().place()).isEqualTo("Plats meddelas senare");
        assertThat(onlyEvent().title()).isEqualTo("Hållbarhetsrådet i mars");
    }

    @Test
    void aNetworkHasNoEventsWhileItIsClosed() {
        var meeting = planned("Sammanträde", Duration.ofDays(3));
        closeNetwork(true);
        later();
        assertThat(work.chat().events()).isEmpty();
        closeNetwork(false);
        later();
        assertThat(onlyEvent().reference()).isEqualTo(meeting.id());
        closeNetwork(true);
        work.chat().failNextEvent(Kind.LATER);
        later();
        assertThat(work.chat().events()).as("it could not be taken away").hasSize(1);
        later();
        assertThat(work.chat().events()).isEmpty();
        meetings.save(
                stored(meeting).heldAt(new Venue(MeetingFormat.DIGITAL, null, "https://example.org/nytt"), now()));
        later();
        assertThat(work.chat().events()).as("nor does a change bring it back").isEmpty();
        closeNetwork(false);
        later();
        assertThat(work.get(Phrasebook.class).say(onlyEvent().description(), Phrasebook.SWEDISH))
                .contains("https://example.org/nytt");
    }

    @Test
    void aNetworkThatHasEndedHasNoEvents() {
        var meeting = planned("Sammanträde", Duration.ofDays(3));
        later();
        var networks = work.get(Networks.class);
        var council = networks.findById("hallbarhetsradet").orElseThrow();
        var ended = networks.save(council.ended(now()));
        planned("Ett till", Duration.ofDays(4));
        later();
        assertThat(work.chat().events()).isEmpty();
        networks.save(ended.become(council));
        meetings.save(stored(meeting).cancelled(null, now()));
        later();
        assertThat(onlyEvent().title()).contains("Ett till");
    }

    private void closeNetwork(boolean closed) {
        var networks = work.get(Networks.class);
        networks.save(networks.findById("hallbarhetsradet").orElseThrow().closed(closed));
    }

    private Meeting planned(String title, Duration ahead) {
        var start = now().plus(ahead);
        return meetings.save(
                Meeting.plan("hallbarhetsradet", title, start, start.plus(Duration.ofHours(2)), HALL, null, now()));
    }

    private Meeting stored(Meeting meeting) {
        return meetings.findById(meeting.id()).orElseThrow();
    }

    private CalendarEvent onlyEvent() {
        assertThat(work.chat().events()).hasSize(1);
        return work.chat().events().get(0);
    }

    /**
     * Moves the clock forward by one minute and runs all routines (background jobs). The routine that updates scheduled
     * events runs only every ten seconds.
     */
    private void later() {
        work.clock().forward(Duration.ofMinutes(1));
        work.tick();
    }

    private Instant now() {
        return work.clock().instant();
    }
}
