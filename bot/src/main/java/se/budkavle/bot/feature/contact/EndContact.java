package se.budkavle.bot.feature.contact;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.contact.Contact.EndedBecause;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;

/**
 * The slash command that ends a contact (the contact gets no more newsletters), removes the contact from one network's
 * mailing list, or erases the contact. The user confirms the change first.
 */
@Component
class EndContact implements Command {

    private final ConfirmationWorkflow confirmations;
    private final ConfirmContactEnd confirm;
    private final ContactFinder finder;
    private final Suggestions suggestions;
    private final DirectoryLookup lookup;

    EndContact(
            ConfirmationWorkflow confirmations,
            ConfirmContactEnd confirm,
            ContactFinder finder,
            Suggestions suggestions,
            DirectoryLookup lookup) {
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.finder = finder;
        this.suggestions = suggestions;
        this.lookup = lookup;
    }

    @Override
    public Spec spec() {
        return Spec.of("contact end")
                .asking("contact", Kind.TEXT, finder::matching)
                .choosing("because", true, List.of(EndedBecause.OWN_WISH.name(), EndedBecause.COORDINATOR.name()))
                .perhaps("network", Kind.TEXT, suggestions::coordinatedNetworks)
                .perhaps("erase", Kind.BOOLEAN)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var contact = finder.named(call.text("contact"), call.caller()).contact();
        var network = call.perhapsText("network")
                .map(lookup::network)
                .map(Network::id)
                .orElse(null);
        return confirmations.show(
                confirm,
                new EndContactRequest(
                        contact.id(), network, EndedBecause.valueOf(call.text("because")), call.isTrue("erase")),
                call.caller());
    }
}
