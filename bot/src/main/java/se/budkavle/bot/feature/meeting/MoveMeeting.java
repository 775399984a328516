package se.budkavle.bot.feature.meeting;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.MeetingFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.directory.Association;

/**
 * The slash command that moves one meeting. A preview first shows the old and the new time, and asks for confirmation.
 */
@Component
class MoveMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmMove confirm;
    private final Association association;

    MoveMeeting(
            Suggestions suggestions,
            MeetingFinder finder,
            ConfirmationWorkflow confirmations,
            ConfirmMove confirm,
            Association association) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.association = association;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting move")
                .asking("meeting", Kind.TEXT, suggestions::meetingsAhead)
                .asking("when", Kind.TIME_SPAN)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var meeting = finder.named(call.text("meeting"), call.caller());
        var when = call.occasion("when");
        var startsAt = when.startsAt(association.zone());
        var endsAt = when.endsAt(association.zone())
                .orElseGet(() -> when.days() == 1
                        ? startsAt.plus(meeting.length())
                        : meeting.endsAt()
                                .atZone(association.zone())
                                .with(when.lastDay())
                                .toInstant());
        return confirmations.show(confirm, new MoveRequest(meeting.id(), startsAt, endsAt), call.caller());
    }
}
