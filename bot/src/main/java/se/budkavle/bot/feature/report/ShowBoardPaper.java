package se.budkavle.bot.feature.report;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;

/**
 * The slash command that gives the board paper of the latest finished status rounds as a PDF and a DOCX, for the whole
 * association or one area. The paper is in the association's language, because the board reads it.
 */
@Component
class ShowBoardPaper implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final BoardPaperBuilder papers;
    private final Phrasebook phrasebook;
    private final Association association;

    ShowBoardPaper(
            Suggestions suggestions,
            DirectoryLookup lookup,
            BoardPaperBuilder papers,
            Phrasebook phrasebook,
            Association association) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.papers = papers;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    @Override
    public Spec spec() {
        return Spec.of("report board")
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .onlyFor(RequiredRight.DIRECTOR);
    }

    @Override
    public Reply run(Call call) {
        var phrases = new PlainTextPhrases(phrasebook, association.locale());
        var paper = papers.of(call.perhapsText("area").map(lookup::area), phrases);
        var name = phrases.of("report.board.file");
        return Reply.of("report.board.made", paper.title(), Phrase.command("document add"))
                .with(Attachment.file(name + ".pdf", BoardPdf.of(paper, phrases)))
                .with(Attachment.file(name + ".docx", BoardDocx.of(paper, phrases)));
    }
}
