package se.budkavle.bot.feature.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.storage.meeting.Invited;

/** Creates the two files of minutes: a PDF to print and a DOCX to edit. */
@Component
class MinutesFiles {

    private final PrintableMinutesBuilder pages;
    private final Invited invited;

    MinutesFiles(PrintableMinutesBuilder pages, Invited invited) {
        this.pages = pages;
        this.invited = invited;
    }

    List<Attachment> of(MinutesView view) {
        var page = pages.of(view);
        var name = "minutes-" + view.network().id() + "-" + invited.dayOf(view.meeting());
        return List.of(
                Attachment.file(name + ".pdf", () -> MinutesPdf.of(page)),
                Attachment.file(name + ".docx", () -> MinutesDocx.of(page)));
    }
}
