package se.budkavle.bot.feature.agenda;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.takehome.TakeHomeTable;

/**
 * Adds shortened answers of municipalities to a message with an agenda. The answers are about decisions that the
 * municipalities carry out at home (in their own organisations).
 */
final class TakeHomeAnswerFields {

    /** The maximum number of decisions in a message. The attached files contain all decisions. */
    private static final int MOST = 3;

    private TakeHomeAnswerFields() {}

    static Page added(Page page, List<TakeHomeTable> tables) {
        var extended = page;
        for (var table : tables.subList(0, Math.min(MOST, tables.size()))) {
            var lines = new ArrayList<Phrase>();
            lines.add(Phrase.words(TakeHomeLines.decision(table.decision())));
            lines.addAll(TakeHomeLines.shortened(table));
            extended = extended.field(TakeHomeLines.title(table), Phrase.joined("\n", lines));
        }
        return tables.size() > MOST ? extended.line("agenda.taken-home.more", tables.size() - MOST) : extended;
    }
}
