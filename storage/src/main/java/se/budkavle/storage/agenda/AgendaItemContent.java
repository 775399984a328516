package se.budkavle.storage.agenda;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;

/**
 * The title, description, presenter, length and purpose of an agenda item. A blank text is stored as null.
 *
 * @param minutes the planned length in minutes; 0 if unknown
 */
public record AgendaItemContent(
        String title,
        @Nullable String description,
        @Nullable String presenter,
        int minutes,
        ItemPurpose purpose) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 1000;
    public static final int LONGEST_PRESENTER = 80;
    public static final int MOST_MINUTES = 600;

    public AgendaItemContent {
        title = strip(title);
        description = strip(description);
        presenter = strip(presenter);
        if (title == null) {
            throw new Refusal("agenda.title-missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Refusal("agenda.title-length", LONGEST_TITLE);
        }
        if (description != null && description.length() > LONGEST_DESCRIPTION) {
            throw new Refusal("agenda.description-length", LONGEST_DESCRIPTION);
        }
        if (presenter != null && presenter.length() > LONGEST_PRESENTER) {
            throw new Refusal("agenda.presenter-length", LONGEST_PRESENTER);
        }
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new Refusal("agenda.minutes-range", MOST_MINUTES);
        }
    }

    /** Returns the title, shortened if it is longer than a title may be. */
    static String shortenedTitle(String title) {
        return TextShortener.shortened(title, LONGEST_TITLE);
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || InvisibleCharacterFilter.isNone(text) ? null : text.strip();
    }
}
