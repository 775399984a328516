package se.budkavle.bot.feature.minutes;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesFinder;

/**
 * The command in a chat message's context menu that adds the text of the message to the minutes as a decision. Uses the
 * minutes of the current or latest meeting of the channel's network.
 */
@Component
class DecisionFromMessage implements MessageCommand {

    private final MinutesFinder finder;
    private final MinutesRecorder recorder;
    private final MinutesForms forms;
    private final Rights rights;

    DecisionFromMessage(MinutesFinder finder, MinutesRecorder recorder, MinutesForms forms, Rights rights) {
        this.finder = finder;
        this.recorder = recorder;
        this.forms = forms;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "Make a decision";
    }

    @Override
    public RequiredRight right() {
        return RequiredRight.PERSON;
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(MessageCall call) {
        var meeting = finder.writableIn(call.channelId(), call.caller());
        recorder.requireOpen(meeting);
        return Reply.form(forms.decision(
                meeting,
                MinutesButtonIds.WHOLE_MEETING,
                MessageLinks.source(call),
                call.message().text()));
    }
}
