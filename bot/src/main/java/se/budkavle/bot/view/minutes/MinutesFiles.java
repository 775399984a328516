package se.budkavle.bot.view.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.MinutesEdition;
import se.budkavle.storage.minutes.VerificationState;
import se.budkavle.storage.minutes.Verifications;

/** Creates the two files of minutes: a PDF to print and a DOCX to edit. */
@Component
public class MinutesFiles {

    private final PrintableMinutesBuilder pages;
    private final Invited invited;
    private final Verifications verifications;
    private final Phrasebook phrasebook;
    private final Association association;

    MinutesFiles(
            PrintableMinutesBuilder pages,
            Invited invited,
            Verifications verifications,
            Phrasebook phrasebook,
            Association association) {
        this.pages = pages;
        this.invited = invited;
        this.verifications = verifications;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    public List<Attachment> of(MinutesView view) {
        var contents = EditionContents.of(view, invited.dayOf(view.meeting()));
        return files(
                pages.of(
                        contents,
                        view.verification().map(VerificationState::verified).orElse(List.of())),
                name(view.network().id(), contents));
    }

    /**
     * Returns the PDF and DOCX files of an earlier edition of minutes.
     *
     * @param latest the number of the edition of the minutes that was sent last
     */
    public List<Attachment> of(MinutesEdition edition, EditionContents contents, String networkId, int latest) {
        return files(
                pages.of(
                        contents,
                        edition,
                        latest,
                        verifications.findAllByMeetingIdAndEdition(edition.meetingId(), edition.number())),
                name(networkId, contents) + "-version-" + edition.number());
    }

    /** Returns the PDF and DOCX files that contain only one paragraph (§) of the latest sent edition. */
    public List<Attachment> extract(String code, MinutesEdition edition, EditionContents extract, String networkId) {
        return files(
                pages.extract(
                        code,
                        extract,
                        edition,
                        verifications.findAllByMeetingIdAndEdition(edition.meetingId(), edition.number())),
                name(networkId, extract) + "-" + code.replace("/", "-"));
    }

    private String name(String networkId, EditionContents contents) {
        var kind = Phrase.of(MinutesWords.fileName(contents.kindOrNotes()));
        return phrasebook.say(kind, association.locale()) + "-" + networkId + "-" + contents.day();
    }

    private static List<Attachment> files(PrintableMinutes page, String name) {
        return List.of(
                Attachment.file(name + ".pdf", () -> MinutesPdf.of(page)),
                Attachment.file(name + ".docx", () -> MinutesDocx.of(page)));
    }
}
