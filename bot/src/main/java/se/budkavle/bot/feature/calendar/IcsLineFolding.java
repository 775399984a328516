package se.budkavle.bot.feature.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Folds iCalendar lines so that no line exceeds 75 octets, as the standard requires. The library ical4j counts
 * characters instead of octets, and it can split a character.
 */
final class IcsLineFolding {

    private static final int OCTETS = 75;

    private IcsLineFolding() {}

    static byte[] folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int width = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            if (letter == '\r' || letter == '\n') {
                octets = 0;
            } else if (octets + width > OCTETS) {
                // The space at the start of a continued line counts as an octet of that line.
                folded.append("\r\n ");
                octets = 1 + width;
            } else {
                octets += width;
            }
            folded.appendCodePoint(letter);
            at += Character.charCount(letter);
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }
}
