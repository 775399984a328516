package se.budkavle.bot.feature.report;

import java.time.LocalDate;
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
 * The slash command that shows the board paper as a PDF and a DOCX. The board paper summarises the latest finished
 * status rounds, for the whole association or for one area. If the user may add documents to the board's next meeting,
 * a button below the board paper adds the paper to the meeting's documents after a confirmation. The board paper is in
 * the association's language instead of the user's language, because the board reads it.
 */
@Component
class ShowBoardPaper implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final BoardPaperBuilder papers;
    private final BoardMeetingFinder meetings;
    private final Phrasebook phrasebook;
    private final Association association;

    ShowBoardPaper(
            Suggestions suggestions,
            DirectoryLookup lookup,
            BoardPaperBuilder papers,
            BoardMeetingFinder meetings,
            Phrasebook phrasebook,
            Association association) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.papers = papers;
        this.meetings = meetings;
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
        var area = call.perhapsText("area").map(lookup::area);
        var paper = papers.of(area, phrases);
        var name = phrases.of("report.board.file");
        var meeting = meetings.next(call.caller());
        var made = meeting.map(one -> Reply.of(
                                "report.board.made-for",
                                paper.title(),
                                one.heading(meetings.networkOf(one).title()),
                                LocalDate.ofInstant(one.startsAt(), association.zone()))
                        .with(ConfirmAttachBoardPaper.button(one, area)))
                .orElseGet(() -> Reply.of("report.board.made", paper.title(), Phrase.command("document add")));
        return made.with(Attachment.file(name + ".pdf", BoardPdf.of(paper, phrases)))
                .with(Attachment.file(name + ".docx", BoardDocx.of(paper, phrases)));
    }
}
