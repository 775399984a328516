package se.budkavle.bot.feature.minutes;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.MinutesFiles;
import se.budkavle.bot.view.minutes.MinutesFinder;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.VerifierRole;

/** Shows a preview of a meeting's minutes and of their files. Sends the minutes after the user confirms. */
@Component
class ConfirmMinutes implements ConfirmationHandler<SendMinutesRequest> {

    private final MinutesFinder finder;
    private final MinutesReader reader;
    private final MinutesMessage pages;
    private final MinutesFiles files;
    private final MinutesSender sender;
    private final ExcessVotes votes;
    private final Rights rights;

    ConfirmMinutes(
            MinutesFinder finder,
            MinutesReader reader,
            MinutesMessage pages,
            MinutesFiles files,
            MinutesSender sender,
            ExcessVotes votes,
            Rights rights) {
        this.finder = finder;
        this.reader = reader;
        this.pages = pages;
        this.files = files;
        this.sender = sender;
        this.votes = votes;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return "minutes.finish";
    }

    @Override
    public Class<SendMinutesRequest> type() {
        return SendMinutesRequest.class;
    }

    @Override
    public Preview preview(SendMinutesRequest asked, Caller caller) {
        var meeting = finder.requireWriting(finder.existing(asked.meetingId()), caller);
        var view = reader.of(meeting);
        view.minutes().ifPresent(Minutes::requireOpen);
        if (view.isEmpty()) {
            throw new Refusal("minutes.empty");
        }
        if (view.network().channelId() == null) {
            throw new Refusal("minutes.no-channel", view.network().title());
        }
        if (view.kind() == MinutesKind.FORMAL && view.verifiers().size() < VerifierRole.values().length) {
            throw new Refusal("minutes.adjusters-missing");
        }
        var by = rights.personId(caller);
        var page = pages.of(view).line(MinutesWords.of("minutes.finish.asks", view.kind()));
        if (view.kind() == MinutesKind.FORMAL) {
            page = page.line("minutes.finish.formal");
        }
        if (view.presence().unknown() > 0) {
            page = page.line("minutes.finish.unknown", view.presence().unknown(), Phrase.command("meeting attendance"))
                    .toned(Page.Tone.WARNING);
        }
        for (var warning : votes.of(view)) {
            page = page.line(warning).toned(Page.Tone.WARNING);
        }
        // The fingerprint (hash) of the preview also depends on the complete content of the files, because the preview
        // message shortens long notes.
        var preview = Preview.of(page, Phrase.of("minutes.finish.confirm"), () -> {
                    sender.send(meeting, by);
                    return sender.told(
                            Reply.of(
                                    MinutesWords.of("minutes.finished", view.kind()),
                                    view.heading(),
                                    meeting.startsAt()),
                            meeting);
                })
                .restingOn(view.kind())
                .restingOn(view.items())
                .restingOn(view.whole())
                .restingOn(view.presence())
                .restingOn(view.owners())
                .restingOn(view.documents());
        for (var file : files.of(view)) {
            preview = preview.with(file);
        }
        return preview;
    }
}
