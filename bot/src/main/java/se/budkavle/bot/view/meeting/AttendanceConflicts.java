package se.budkavle.bot.view.meeting;

import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;

/**
 * Finds stored data, such as votes, that no longer matches a meeting's corrected attendance, for a warning to the
 * person who corrects the attendance. A feature whose stored data depends on the attendance implements this interface.
 */
public interface AttendanceConflicts {

    /** Returns one sentence for each conflict with the stored data, which also says how to resolve the conflict. */
    List<Phrase> of(Meeting meeting);
}
