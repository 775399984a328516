package se.budkavle.bot.feature.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.paper.DocumentFile;
import se.budkavle.bot.paper.DocumentKind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.document.DocumentRecorder;
import se.budkavle.bot.view.round.PlainTextPhrases;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.document.Document;
import se.budkavle.storage.meeting.Meeting;

/**
 * Adds the board paper (the board's summary of the status rounds) to the documents of the board's meeting, after the
 * user has confirmed a preview. A paper about an area replaces an earlier paper about the same area. A paper about the
 * whole association replaces an earlier paper about the whole association.
 */
@Component
class ConfirmAttachBoardPaper implements ConfirmationHandler<ConfirmAttachBoardPaper.AttachRequest> {

    static final String ATTACH = "report:attach";

    private final BoardMeetingFinder meetings;
    private final BoardPaperBuilder papers;
    private final DocumentRecorder recorder;
    private final Areas areas;
    private final Rights rights;
    private final Phrasebook phrasebook;
    private final Association association;

    ConfirmAttachBoardPaper(
            BoardMeetingFinder meetings,
            BoardPaperBuilder papers,
            DocumentRecorder recorder,
            Areas areas,
            Rights rights,
            Phrasebook phrasebook,
            Association association) {
        this.meetings = meetings;
        this.papers = papers;
        this.recorder = recorder;
        this.areas = areas;
        this.rights = rights;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    /**
     * A user's request to add the board paper to a meeting's documents. The request is stored until the user confirms
     * it.
     *
     * @param areaId the area that the paper is about; null for the whole association
     */
    record AttachRequest(String meetingId, @Nullable String areaId) {}

    static Button button(Meeting meeting, Optional<Area> area) {
        return Button.main(
                area.map(one -> Press.id(ATTACH, meeting.id(), one.id()))
                        .orElseGet(() -> Press.id(ATTACH, meeting.id())),
                Phrase.of("report.attach"));
    }

    @Override
    public String kind() {
        return "report.attach";
    }

    @Override
    public Class<AttachRequest> type() {
        return AttachRequest.class;
    }

    @Override
    public Preview preview(AttachRequest asked, Caller caller) {
        var meeting = meetings.required(asked.meetingId(), caller);
        var area = Optional.ofNullable(asked.areaId())
                .map(id -> areas.findById(id).orElseThrow(() -> new Refusal("chat.unknown-press")));
        var phrases = new PlainTextPhrases(phrasebook, association.locale());
        var paper = papers.of(area, phrases);
        var name = phrases.of("report.board.file")
                + area.map(one -> " " + one.title()).orElse("") + ".pdf";
        var earlier = recorder.named(meeting, name);
        var heading = meeting.heading(meetings.networkOf(meeting).title());
        var day = LocalDate.ofInstant(meeting.startsAt(), association.zone());
        var page = Page.titled("report.attach.title", heading, day).line(Phrase.words(paper.title()));
        for (var fact : paper.facts()) {
            page = page.line(Phrase.words(fact));
        }
        page = page.line("report.attach.asks");
        if (!earlier.isEmpty()) {
            page = page.line("report.attach.replaces", latest(earlier).addedAt());
        }
        // Writes the PDF file before the transaction begins, because a long transaction would block other writes to the
        // database.
        var file = new DocumentFile(name, DocumentKind.PDF, BoardPdf.of(paper, phrases));
        var by = rights.personId(caller);
        return Preview.of(page, Phrase.of("report.attach"), () -> {
                    var added = recorder.replace(meeting, file, by);
                    return Reply.of("report.attach.done", added.name(), heading, day);
                })
                .restingOn(paper);
    }

    private static Document latest(List<Document> documents) {
        return documents.get(documents.size() - 1);
    }
}
