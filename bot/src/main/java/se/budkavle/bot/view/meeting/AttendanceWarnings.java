package se.budkavle.bot.view.meeting;

import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;

/**
 * Warns a person who corrects the recorded attendance of a meeting about stored data that no longer fit the attendance.
 * A feature implements this interface if its data depend on who was present.
 */
public interface AttendanceWarnings {

    /** Returns a sentence for each inconsistency, which says what to do about it. */
    List<Phrase> of(Meeting meeting);
}
