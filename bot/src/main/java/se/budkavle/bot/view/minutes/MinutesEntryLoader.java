package se.budkavle.bot.view.minutes;

import org.springframework.stereotype.Component;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Actions;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.MinutesNotes;
import se.budkavle.storage.minutes.Motions;
import se.budkavle.storage.minutes.Reservations;
import se.budkavle.storage.minutes.VoteCounts;

/** Reads all entries in the minutes of a meeting from the database. */
@Component
public class MinutesEntryLoader {

    private final MinutesNotes notes;
    private final Motions motions;
    private final Decisions decisions;
    private final VoteCounts votes;
    private final Actions actions;
    private final Reservations reservations;

    MinutesEntryLoader(
            MinutesNotes notes,
            Motions motions,
            Decisions decisions,
            VoteCounts votes,
            Actions actions,
            Reservations reservations) {
        this.notes = notes;
        this.motions = motions;
        this.decisions = decisions;
        this.votes = votes;
        this.actions = actions;
        this.reservations = reservations;
    }

    public ItemEntries of(Meeting meeting) {
        return new ItemEntries(
                notes.findAllByMeetingIdOrderById(meeting.id()),
                motions.findAllByMeetingIdOrderById(meeting.id()),
                decisions.findAllByMeetingIdOrderById(meeting.id()),
                votes.findAllByMeetingIdOrderById(meeting.id()),
                actions.findAllByMeetingIdOrderById(meeting.id()),
                reservations.findAllByMeetingIdOrderById(meeting.id()));
    }
}
