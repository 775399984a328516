package se.budkavle.bot.feature.takehome;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.paper.SheetTableWriter;
import se.budkavle.bot.paper.WorkbookWriter;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.takehome.TakeHomeTable;

/** Writes municipalities' answers about a decision as an XLSX file with the full texts. */
@Component
class TakeHomeWorkbook {

    private static final double WIDTH = 40;

    private final Phrasebook phrasebook;
    private final Association association;

    TakeHomeWorkbook(Phrasebook phrasebook, Association association) {
        this.phrasebook = phrasebook;
        this.association = association;
    }

    Attachment of(TakeHomeTable table) {
        var decision = table.decision();
        var name = words(Phrase.of("takehome.file-name")) + "-" + decision.networkId() + "-" + decision.year() + "-"
                + decision.number() + ".xlsx";
        var columns = TakeHomeLines.columns().stream()
                .map(column -> new SheetTableWriter.Column(words(column), WIDTH))
                .toList();
        return Attachment.file(
                name, WorkbookWriter.of(words(Phrase.of("takehome.sheet")), columns, TakeHomeLines.rows(table)));
    }

    private String words(Phrase phrase) {
        return phrasebook.say(phrase, association.locale());
    }
}
