package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * Builds the reference to a line of an imported file for an error message. In a workbook with several sheets, the
 * reference includes the sheet's name.
 */
final class LineReference {

    private LineReference() {}

    /**
     * Returns the text that refers to the line by its number and, if given, its sheet.
     *
     * @param sheet the name of the line's sheet; null if the file has only one sheet or none
     */
    static Phrase of(int line, @Nullable String sheet) {
        var number = Phrase.words(String.valueOf(line));
        return sheet == null ? number : Phrase.of("plan.import.line-of-sheet", number, sheet);
    }
}
