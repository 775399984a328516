package se.budkavle.storage.minutes;

import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/** Validates the texts that people write in minutes. */
final class MinutesTextValidator {

    private MinutesTextValidator() {}

    /**
     * Returns the text without surrounding spaces.
     *
     * @throws Refusal if the text is blank or longer than {@code longest} characters
     */
    static String required(String typed, int longest) {
        if (InvisibleCharacterFilter.isNone(typed)) {
            throw new Refusal("minutes.text-missing");
        }
        var text = typed.strip();
        if (text.length() > longest) {
            throw new Refusal("minutes.text-length", longest);
        }
        return text;
    }
}
