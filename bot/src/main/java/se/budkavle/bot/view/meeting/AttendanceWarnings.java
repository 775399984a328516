package se.budkavle.bot.view.meeting;

import java.util.List;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;

/**
 * What no longer fits the recorded attendance of a meeting, for whoever corrects the attendance. A feature implements
 * this interface if what it has stored depends on who was present.
 */
public interface AttendanceWarnings {

    /** Returns a sentence for each thing that no longer fits, which says what to do. */
    List<Phrase> of(Meeting meeting);
}
