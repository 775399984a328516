package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.message.MessageLinks;

/**
 * The message command (an entry in a chat message's context menu) that proposes a chat message as an item for the next
 * meeting of the channel's network.
 */
@Component
class ItemFromMessage implements MessageCommand {

    private final AgendaMeetingFinder meetings;
    private final AgendaItemRecorder recorder;
    private final ItemForm form;
    private final Rights rights;

    ItemFromMessage(AgendaMeetingFinder meetings, AgendaItemRecorder recorder, ItemForm form, Rights rights) {
        this.meetings = meetings;
        this.recorder = recorder;
        this.form = form;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "Make an agenda item";
    }

    @Override
    public RequiredRight right() {
        return RequiredRight.PERSON;
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.belongsToAny(caller);
    }

    @Override
    public Reply run(MessageCall call) {
        var next = meetings.nextIn(call.channelId(), call.caller());
        var meeting = recorder.proposable(next.id(), call.caller());
        return Reply.form(form.ofMessage(
                MessageLinks.id(Press.id(AgendaButtonIds.PROPOSED, meeting.id()), MessageLinks.source(call)),
                call.message().text(),
                rights.person(call.caller()).name(),
                call.caller().locale()));
    }
}
