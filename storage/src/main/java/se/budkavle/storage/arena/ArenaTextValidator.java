package se.budkavle.storage.arena;

import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/** Validates the texts that people write about gatherings of external groups (arenas). */
final class ArenaTextValidator {

    private ArenaTextValidator() {}

    /**
     * Returns the text without surrounding spaces.
     *
     * @throws Refusal if the text is blank or longer than {@code longest} characters
     */
    static String required(String typed, int longest) {
        if (InvisibleCharacterFilter.isNone(typed)) {
            throw new Refusal("arena.text-missing");
        }
        var text = typed.strip();
        if (text.length() > longest) {
            throw new Refusal("arena.text-length", text.length(), longest);
        }
        return text;
    }
}
