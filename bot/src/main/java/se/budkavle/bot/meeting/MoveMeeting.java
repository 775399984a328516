package se.budkavle.bot.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Mandates;

/** Moves one meeting: the new time is shown in full, and stored when confirmed. */
@Component
class MoveMeeting implements Command {

    private final MeetingsAhead ahead;
    private final Clashes clashes;
    private final Mandates mandates;
    private final Association association;
    private final Clock clock;

    MoveMeeting(MeetingsAhead ahead, Clashes clashes, Mandates mandates, Association association, Clock clock) {
        this.ahead = ahead;
        this.clashes = clashes;
        this.mandates = mandates;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting move").asking("meeting", Kind.TEXT, ahead).asking("when", Kind.TIME_SPAN)
                .onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var meeting = ahead.meant(call.text("meeting"));
        var network = ahead.networkOf(meeting);
        mandates.of(call.caller().accountId(), call.caller().managesServer()).requireCoordinating(network);
        meeting.requireAhead(clock.instant());
        var when = call.occasion("when");
        var startsAt = when.startsAt(association.zone());
        var endsAt = when.endsAt(association.zone()).orElseGet(() -> startsAt.plus(meeting.length()));
        var page = Page.titled("meeting.move.title", network.title())
                .line("meeting.move.from", Wording.when(meeting, association.zone()))
                .line("meeting.move.to", Wording.when(startsAt, endsAt, association.zone()))
                .line("meeting.move.asks").toned(Page.Tone.WARNING);
        for (var clash : clashes.of(network, startsAt, endsAt, meeting.id())) {
            page = page.line(clash);
        }
        return Reply.page(page).with(Button.main(
                Press.id(MovePress.ACT, meeting.id(), startsAt.getEpochSecond(), endsAt.getEpochSecond()),
                Phrase.of("meeting.move.confirm")));
    }
}
