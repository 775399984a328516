package se.budkavle.bot.view.meeting;

import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;

/**
 * Warns the person who corrects a meeting's attendance about stored data, such as votes, that no longer matches it.
 * Each feature that stores data that depends on the attendance implements this interface.
 */
public interface AttendanceConflicts {

    /** Returns a sentence for each inconsistency, which says what to do about it. */
    List<Phrase> of(Meeting meeting);
}
