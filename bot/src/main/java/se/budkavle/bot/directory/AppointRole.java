package se.budkavle.bot.directory;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.text.Page;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Lookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** Gives someone a role for a term; a role that is held already gets the new term. */
@Component
class AppointRole implements Command {

    private final Suggestions suggestions;
    private final RoleNetwork networks;
    private final Lookup lookup;
    private final Accounts accounts;
    private final Appointing appointing;
    private final Predecessors predecessors;
    private final Association association;
    private final Clock clock;

    AppointRole(Suggestions suggestions, RoleNetwork networks, Lookup lookup, Accounts accounts,
            Appointing appointing, Predecessors predecessors, Association association, Clock clock) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.lookup = lookup;
        this.accounts = accounts;
        this.appointing = appointing;
        this.predecessors = predecessors;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("network appoint")
                .asking("account", Spec.Kind.ACCOUNT)
                .choosing("role", true, RoleChoice.names(RoleChoice.ALL))
                .perhaps("network", Spec.Kind.TEXT, suggestions::networks)
                .perhaps("organisation", Spec.Kind.TEXT, suggestions::organisations)
                .choosing("faction", false, RoleChoice.factions())
                .perhaps("from", Spec.Kind.DATE)
                .perhaps("to", Spec.Kind.DATE)
                .onlyFor(Right.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var role = RoleChoice.role(call, RoleChoice.ALL);
        var network = networks.of(role, call);
        var account = call.account("account");
        var organisation = call.perhapsText("organisation").map(lookup::organisation).orElse(null);
        var person = accounts.of(account.id(), account.displayName());
        var represented = organisation == null
                ? appointing.request(person, role, network.map(Network::id).orElse(null))
                        .map(Membership::organisationId).orElse(person.organisationId())
                : organisation.id();
        if (represented == null && (role.holdsSeat() || role == Role.SUBSTITUTE)) {
            throw new Refusal("directory.organisation-missing", person.name(), Wording.role(role));
        }
        var today = association.today(clock);
        var until = call.perhapsDate("to").orElse(null);
        if (until != null && until.isBefore(today)) {
            throw new Refusal("directory.term-past", until);
        }
        var wish = new Appointing.Wish(network.map(Network::id).orElse(null), person, represented, role,
                RoleChoice.faction(call), call.perhapsDate("from"), until);
        accounts.representing(person, represented);
        var held = appointing.appoint(wish, accounts.of(call.caller()), today);
        var term = Wording.term(held.since(), held.until());
        if (network.isEmpty()) {
            return Reply.of("directory.appointed-administrator", person.name(), term);
        }
        boolean coming = held.since().isAfter(today);
        var page = Page.of(null).line(coming ? "directory.appointed-coming" : "directory.appointed", person.name(),
                Wording.role(role, held.faction()), network.get().title(), term);
        for (var predecessor : predecessors.of(held, network.get())) {
            page = page.line(predecessor);
        }
        return Reply.page(page);
    }
}
