package se.budkavle.bot.feature.action;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.action.ActionForm;

/** The slash command that opens the form for a new action (task) that was not agreed at a meeting. */
@Component
class AddAction implements Command {

    private final Suggestions suggestions;
    private final NetworkFinder networks;
    private final NewActionRights newActions;
    private final ActionForm form;
    private final Rights rights;

    AddAction(
            Suggestions suggestions,
            NetworkFinder networks,
            NewActionRights newActions,
            ActionForm form,
            Rights rights) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.newActions = newActions;
        this.form = form;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("action add")
                .perhaps("network", Kind.TEXT, suggestions::ownNetworks)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return rights.writesForAny(caller);
    }

    @Override
    public Reply run(Call call) {
        var network = newActions.requireIn(networks.of(call), call.caller());
        return Reply.form(form.empty(Press.id(NewActionPresses.STORE_FROM_COMMAND, network.id())));
    }
}
