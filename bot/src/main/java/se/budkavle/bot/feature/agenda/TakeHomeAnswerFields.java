package se.budkavle.bot.feature.agenda;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.takehome.TakeHomeTable;

/**
 * Adds municipalities' answers about decisions that they carry out at home to a message with an agenda, in a shortened
 * form.
 */
final class TakeHomeAnswerFields {

    /** The maximum number of decisions in a message; the attached files contain all. */
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
