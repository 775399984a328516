package se.budkavle.bot.feature.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.AdjustingState;
import se.budkavle.storage.minutes.Adjustings;
import se.budkavle.storage.minutes.MinutesEdition;

/** Creates the two files of minutes: a PDF to print and a DOCX to edit. */
@Component
class MinutesFiles {

    private final PrintableMinutesBuilder pages;
    private final Invited invited;
    private final Adjustings adjustings;
    private final Phrasebook phrasebook;
    private final Association association;

    MinutesFiles(
            PrintableMinutesBuilder pages,
            Invited invited,
            Adjustings adjustings,
            Phrasebook phrasebook,
            Association association) {
        this.pages = pages;
        this.invited = invited;
        this.adjustings = adjustings;
        this.phrasebook = phrasebook;
        this.association = association;
    }

    List<Attachment> of(MinutesView view) {
        var contents = EditionContents.of(view, invited.dayOf(view.meeting()));
        return files(
                pages.of(
                        contents, view.adjusting().map(AdjustingState::adjusted).orElse(List.of())),
                name(view.network().id(), contents));
    }

    /**
     * Returns the files of an earlier edition.
     *
     * @param latest the number of the edition that was sent last
     */
    List<Attachment> of(MinutesEdition edition, EditionContents contents, String networkId, int latest) {
        return files(
                pages.of(
                        contents,
                        edition,
                        latest,
                        adjustings.findAllByMeetingIdAndEdition(edition.meetingId(), edition.number())),
                name(networkId, contents) + "-version-" + edition.number());
    }

    /** Returns the files of an extract of the latest sent edition: one paragraph (§). */
    List<Attachment> extract(String code, MinutesEdition edition, EditionContents extract, String networkId) {
        return files(
                pages.extract(
                        code,
                        extract,
                        edition,
                        adjustings.findAllByMeetingIdAndEdition(edition.meetingId(), edition.number())),
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
