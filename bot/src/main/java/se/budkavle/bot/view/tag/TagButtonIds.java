package se.budkavle.bot.view.tag;

import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.tag.Tagging;

/**
 * The action id of the button that opens the tags of a decision or agenda item. Messages of several features contain
 * the button.
 */
public final class TagButtonIds {

    public static final String OPEN = "tag:open";

    private TagButtonIds() {}

    /** Returns the button that opens the tags of this decision or agenda item. */
    public static Button button(Tagging.Subject kind, String subjectId) {
        return Button.plain(Press.id(OPEN, kind, subjectId), Phrase.of("tag.open"));
    }
}
