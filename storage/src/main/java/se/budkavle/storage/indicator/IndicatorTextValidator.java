package se.budkavle.storage.indicator;

import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/** Validates the texts that people write about indicators. */
final class IndicatorTextValidator {

    private IndicatorTextValidator() {}

    /**
     * Returns the text without surrounding spaces.
     *
     * @throws Refusal if the text is blank or longer than {@code longest} characters
     */
    static String required(@Nullable String typed, int longest, String ifBlank) {
        var text = optional(typed, longest);
        if (text == null) {
            throw new Refusal(ifBlank);
        }
        return text;
    }

    /** Returns the text without surrounding spaces; null for a blank text. Throws a refusal if the text is too long. */
    static @Nullable String optional(@Nullable String typed, int longest) {
        if (typed == null || InvisibleCharacterFilter.isNone(typed)) {
            return null;
        }
        var text = typed.strip();
        if (text.length() > longest) {
            throw new Refusal("indicator.text-length", text.length(), longest);
        }
        return text;
    }
}
