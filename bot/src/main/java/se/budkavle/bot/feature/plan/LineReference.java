package se.budkavle.bot.feature.plan;

import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;

/** Names a line of an imported file in a message about it, with the sheet if the workbook has several. */
final class LineReference {

    private LineReference() {}

    /** @param sheet the name of the line's sheet; null if the file has only one sheet or none */
    static Phrase of(int line, @Nullable String sheet) {
        var number = Phrase.words(String.valueOf(line));
        return sheet == null ? number : Phrase.of("plan.import.line-of-sheet", number, sheet);
    }
}
