package se.budkavle.storage.agenda;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/** Validates the headings of an agenda's sections. */
public final class AgendaSectionValidator {

    public static final int LONGEST_SECTION = 80;

    private AgendaSectionValidator() {}

    /**
     * Returns the heading without surrounding spaces; null if the heading is blank.
     *
     * @throws Refusal if the heading is too long
     */
    static @Nullable String optional(@Nullable String section) {
        if (section == null || InvisibleCharacterFilter.isNone(section)) {
            return null;
        }
        if (section.length() > LONGEST_SECTION) {
            throw new Refusal("agenda.section-length", LONGEST_SECTION);
        }
        return section.strip();
    }
}
