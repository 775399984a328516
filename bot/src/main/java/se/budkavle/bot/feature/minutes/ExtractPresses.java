package se.budkavle.bot.feature.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.view.minutes.EditionArchive;
import se.budkavle.bot.view.minutes.ExtractButton;
import se.budkavle.bot.view.minutes.MinutesFiles;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.minutes.MinutesEditions;

/**
 * Handles the button that gives people an extract of the latest sent minutes. An extract consists of files that contain
 * only one numbered paragraph (§).
 */
@Component
class ExtractPresses implements Presses {

    private final MinutesFinder finder;
    private final MinutesEditions editions;
    private final EditionArchive archive;
    private final MinutesFiles files;

    ExtractPresses(MinutesFinder finder, MinutesEditions editions, EditionArchive archive, MinutesFiles files) {
        this.finder = finder;
        this.editions = editions;
        this.archive = archive;
        this.files = files;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(ExtractButton.ACT, this::extract));
    }

    private Reply extract(PressEvent pressed) {
        var meeting = finder.readable(pressed);
        var code = pressed.number(1) + "/" + pressed.number(2);
        var sent = editions.findAllByMeetingIdOrderByNumber(meeting.id());
        if (sent.isEmpty()) {
            throw new Refusal("minutes.extract-none", code);
        }
        var edition = sent.get(sent.size() - 1);
        var extract =
                archive.contents(edition).extract(code).orElseThrow(() -> new Refusal("minutes.extract-none", code));
        var page = Page.titled("minutes.extract-title", code, extract.heading(), extract.day())
                .line("minutes.state.finished", edition.number(), edition.sentAt());
        var reply = Reply.page(page.footed(MinutesWords.smallPrint(extract.kindOrNotes())));
        for (var file : files.extract(code, edition, extract, meeting.networkId())) {
            reply = reply.with(file);
        }
        return reply;
    }
}
