package se.budkavle.bot.feature.action;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.action.ActionForm;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.minutes.ActionOwner;

/**
 * The message command (an entry in a chat message's context menu) that opens a form for a new action (task). The form
 * is filled in with the chat message's text.
 */
@Component
class ActionFromMessage implements MessageCommand {

    private final NewActionRights newActions;
    private final ActionForm form;
    private final People people;
    private final Rights rights;

    ActionFromMessage(NewActionRights newActions, ActionForm form, People people, Rights rights) {
        this.newActions = newActions;
        this.form = form;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public String name() {
        return "Make an action";
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
        var network = newActions.ofChannel(call.channelId(), call.caller());
        return Reply.form(form.suggesting(
                MessageLinks.id(NewActionPresses.STORE_FROM_MESSAGE, MessageLinks.source(call)),
                call.message().text(),
                author(call, network),
                call.caller().locale()));
    }

    /**
     * Returns the message's author as the action's owner if the author belongs to the network. If the author does not
     * belong to the network, returns no owner.
     */
    private ActionOwner author(MessageCall call, Network network) {
        return people.findByAccountId(call.message().authorId())
                .filter(person -> rights.belongs(person.id(), network.id()))
                .map(person -> ActionOwner.person(person.id()))
                .orElse(ActionOwner.NOBODY);
    }
}
