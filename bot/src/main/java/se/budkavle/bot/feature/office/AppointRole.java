package se.budkavle.bot.feature.office;

import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisation;

/**
 * The slash command that appoints a person to a role in a network, such as chair, or in the whole association, such as
 * director. The command gives the person a first term in the role, or another term. The user must confirm a preview
 * before the appointment is stored.
 */
@Component
class AppointRole implements Command {

    private final Suggestions suggestions;
    private final AppointmentNetworkFinder networks;
    private final DirectoryLookup lookup;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmAppointment confirm;

    AppointRole(
            Suggestions suggestions,
            AppointmentNetworkFinder networks,
            DirectoryLookup lookup,
            ConfirmationWorkflow confirmations,
            ConfirmAppointment confirm) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.lookup = lookup;
        this.confirmations = confirmations;
        this.confirm = confirm;
    }

    @Override
    public Spec spec() {
        return Spec.of("network appoint")
                .asking("account", Spec.Kind.ACCOUNT)
                .choosing("role", true, RoleOptionParser.names(RoleOptionParser.ALL))
                .perhaps("network", Spec.Kind.TEXT, suggestions::networks)
                .perhaps("organisation", Spec.Kind.TEXT, suggestions::organisations)
                .choosing("faction", false, RoleOptionParser.factions())
                .perhaps("from", Spec.Kind.START_DATE)
                .perhaps("to", Spec.Kind.DATE)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var role = RoleOptionParser.role(call, RoleOptionParser.ALL);
        var network = networks.of(role, call);
        var account = call.account("account");
        var organisation = call.perhapsText("organisation").map(lookup::organisation);
        return choice(
                new AppointmentRequest(
                        account.id(),
                        account.displayName(),
                        role,
                        network.map(Network::id).orElse(null),
                        organisation.map(Organisation::id).orElse(null),
                        RoleOptionParser.faction(call).orElse(null),
                        call.perhapsDate("from").orElse(null),
                        call.perhapsDate("to").orElse(null),
                        false),
                call.caller());
    }

    /**
     * Returns the preview of the appointment. If the last day is computed from the network's fixed length of terms, a
     * second button confirms a term without an end.
     */
    private Reply choice(AppointmentRequest asked, Caller caller) {
        var shown = confirmations.show(confirm, asked, caller);
        if (!confirm.hasSetTerm(asked)) {
            return shown;
        }
        var until = shown.rows().get(0).buttons();
        var open = confirmations
                .show(confirm, asked.withoutEnd(), caller)
                .rows()
                .get(0)
                .buttons()
                .get(0);
        return Reply.page(Objects.requireNonNull(shown.page(), "a preview is a page"))
                .with(until.get(0), Button.plain(open.id(), open.label()), until.get(1));
    }
}
