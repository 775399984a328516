package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.storage.meeting.Meeting;

/** Changes and removes the entries of one kind in minutes. The caller checks the right to do so. */
interface EntryEditor {

    EntryKind kind();

    /** Returns the form in which the entry is changed. Throws a refusal if the meeting has no such entry. */
    Form form(Meeting meeting, String entryId, Locale reader);

    /**
     * Stores the entry as it was typed in the form, or removes it if the form was emptied.
     *
     * @param seen the version of the entry's row that the person has changed
     */
    Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by);

    /** Returns whether this person may change the entry without writing the minutes, because it is the person's own. */
    default boolean isOwn(String meetingId, String entryId, String personId) {
        return false;
    }

    /**
     * What was done with an entry.
     *
     * @param itemId the id of the agenda item to which the entry belongs; null for the meeting as a whole
     * @param removed whether the entry was removed
     */
    record Edited(@Nullable String itemId, boolean removed) {}

    /** Returns the custom id of a form in which an entry is changed. It names the version that the person sees. */
    static String formId(Meeting meeting, EntryKind kind, String entryId, int version) {
        return Press.id(MinutesActs.STORE_EDITED, meeting.id(), kind, entryId, version);
    }
}
