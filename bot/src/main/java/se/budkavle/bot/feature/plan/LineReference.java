package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/**
 * Builds the text that names a line of an imported file in an error message, for example by its line number. If a
 * workbook has several sheets, the text also names the line's sheet.
 */
final class LineReference {

    private LineReference() {}

    /**
     * Returns a text with the line's number and, if {@code sheet} is not null, the sheet's name.
     *
     * @param sheet the name of the line's sheet; null if the file has only one sheet or none
     */
    static Phrase of(int line, @Nullable String sheet) {
        var number = Phrase.words(String.valueOf(line));
        return sheet == null ? number : Phrase.of("plan.import.line-of-sheet", number, sheet);
    }
}
