package se.budkavle.bot.feature.minutes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.storage.meeting.Meeting;

/**
 * Changes and removes the entries of one kind, such as decisions, in minutes. The calling code must have checked that
 * the user may change the entries.
 */
interface EntryEditor {

    EntryKind kind();

    /**
     * Returns the form in which a person edits the entry. Throws a refusal if the meeting has no entry with the given
     * id.
     */
    Form form(Meeting meeting, String entryId, Locale reader);

    /**
     * Stores the entry with the values from the submitted form. Removes the entry from the minutes if the submitted
     * text is blank, or, for a vote, if all its numbers are blank.
     *
     * @param seen the version number that the entry's database row had when the person opened the form
     */
    Edited store(Meeting meeting, String entryId, int seen, PressEvent sent, String by);

    /**
     * Returns whether the person may change the entry because it is their own. Such a person needs no right to write
     * the minutes.
     */
    default boolean isOwn(String meetingId, String entryId, String personId) {
        return false;
    }

    /**
     * The result of changing or removing an entry.
     *
     * @param itemId the id of the agenda item to which the entry belongs; null for the meeting as a whole
     * @param removed whether the entry was removed
     */
    record Edited(@Nullable String itemId, boolean removed) {}

    /**
     * Returns the custom id of a form in which a person edits an entry. The custom id contains the version number that
     * the entry has when the form opens.
     */
    static String formId(Meeting meeting, EntryKind kind, String entryId, int version) {
        return Press.id(MinutesButtonIds.STORE_EDITED, meeting.id(), kind, entryId, version);
    }
}
