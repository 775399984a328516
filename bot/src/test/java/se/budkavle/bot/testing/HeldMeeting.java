package se.budkavle.bot.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemPurpose;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MeetingFormat;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Venue;

/** A test fixture with a current meeting of the council, which began an hour ago. */
public record HeldMeeting(Workplace work, Meeting meeting) {

    public static final String COUNCIL = "hallbarhetsradet";
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** Stores a meeting of the council on this day at 09:00 with these agenda items, and sets the clock to 10:00. */
    public static HeldMeeting on(Workplace work, String day, String... items) {
        var morning = LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant();
        var meeting = work.get(Meetings.class)
                .save(Meeting.plan(
                        COUNCIL,
                        "Rådets möte",
                        morning,
                        morning.plus(Duration.ofHours(3)),
                        Venue.of(MeetingFormat.PHYSICAL, "Härnösand", null),
                        null,
                        MovableClock.START));
        var position = 1000;
        for (var title : items) {
            work.get(AgendaItems.class)
                    .save(NewAgendaItem.added(
                            meeting.id(),
                            null,
                            new AgendaItemContent(title, null, null, 10, ItemPurpose.DECISION),
                            person(work, "Samordnare miljö").id(),
                            position,
                            MovableClock.START));
            position += 1000;
        }
        work.clock().set(morning.plus(Duration.ofHours(1)));
        return new HeldMeeting(work, meeting);
    }

    /**
     * Sends the due messages, and returns the texts of the messages with minutes in the council's channel, oldest
     * first.
     */
    public List<String> sentMinutes() {
        work.tick();
        work.tick();
        return work.chat().postsIn(SmallAssociation.COUNCIL_ROOM).stream()
                .filter(posted -> posted.post().page().title() != null
                        && posted.post().page().title().key().startsWith("minutes.title"))
                .map(work::says)
                .toList();
    }

    public static Person person(Workplace work, String name) {
        return work.get(People.class).findAllByOrderByName().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
