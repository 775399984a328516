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

/**
 * The slash command that cancels a meeting. A preview first shows the meeting and the number of people who will be
 * notified, and asks for confirmation.
 */
@Component
class CancelMeeting implements Command {

    private final Suggestions suggestions;
    private final MeetingFinder finder;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmCancel confirm;

    CancelMeeting(
            Suggestions suggestions, MeetingFinder finder, ConfirmationWorkflow confirmations, ConfirmCancel confirm) {
        this.suggestions = suggestions;
        this.finder = finder;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("meeting cancel")
                .asking("meeting", Kind.TEXT, suggestions::meetingsAhead)
                .perhaps("reason", Kind.TEXT)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var meeting = finder.named(call.text("meeting"), call.caller());
        return confirmations.show(
                confirm,
                new CancelRequest(meeting.id(), call.perhapsText("reason").orElse(null)),
                call.caller());
    }
}
