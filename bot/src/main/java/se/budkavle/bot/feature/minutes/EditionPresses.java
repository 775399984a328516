package se.budkavle.bot.feature.minutes;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.EditionArchive;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFiles;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.minutes.AllMinutes;
import se.budkavle.storage.minutes.MinutesEditions;

/** Handles the menu that opens an earlier edition of sent minutes, with its files. */
@Component
class EditionPresses implements Presses {

    private final MinutesFinder finder;
    private final AllMinutes minutes;
    private final MinutesEditions editions;
    private final EditionArchive archive;
    private final MinutesFiles files;

    EditionPresses(
            MinutesFinder finder,
            AllMinutes minutes,
            MinutesEditions editions,
            EditionArchive archive,
            MinutesFiles files) {
        this.finder = finder;
        this.minutes = minutes;
        this.editions = editions;
        this.archive = archive;
        this.files = files;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(MinutesButtonIds.SHOW_EDITION, this::show));
    }

    private Reply show(PressEvent pressed) {
        var meeting = finder.readable(pressed);
        var edition = editions.findById(pressed.value())
                .filter(one -> one.meetingId().equals(meeting.id()))
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
        var contents = archive.contents(edition);
        int latest = minutes.findById(meeting.id()).orElseThrow().edition();
        var page = Page.titled(
                        MinutesWords.editionTitle(contents.kindOrNotes()),
                        edition.number(),
                        contents.heading(),
                        contents.day())
                .line("minutes.state.finished", edition.number(), edition.sentAt());
        if (edition.reason() != null) {
            page = page.line("minutes.corrected", edition.number(), edition.reason());
        }
        if (latest > edition.number()) {
            page = page.line("minutes.edition.replaced", latest);
        }
        var reply = Reply.page(page.footed(MinutesWords.smallPrint(contents.kindOrNotes())));
        for (var file : files.of(edition, contents, meeting.networkId(), latest)) {
            reply = reply.with(file);
        }
        return reply.with(Button.plain(Press.id(MinutesButtonIds.OPEN, meeting.id()), Phrase.of("minutes.overview")));
    }
}
