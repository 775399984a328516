package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.lookup.AccountOwnerFinder;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.view.directory.MembershipAuditDetail;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;

/**
 * The slash command that ends a person's role in a network, such as chair, or in the whole association, such as
 * administrator. The role ends today. Also ends the person's coming terms in the role.
 */
@Component
class EndRole implements Command {

    private final Suggestions suggestions;
    private final AppointmentNetworkFinder networks;
    private final PersonFinder people;
    private final AccountOwnerFinder accounts;
    private final Memberships memberships;
    private final Rights rights;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    EndRole(
            Suggestions suggestions,
            AppointmentNetworkFinder networks,
            PersonFinder people,
            AccountOwnerFinder accounts,
            Memberships memberships,
            Rights rights,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.suggestions = suggestions;
        this.networks = networks;
        this.people = people;
        this.accounts = accounts;
        this.memberships = memberships;
        this.rights = rights;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("network release")
                .asking("account", Spec.Kind.TEXT, people::matching)
                .choosing("role", true, RoleOptionParser.names(RoleOptionParser.ALL))
                .perhaps("network", Spec.Kind.TEXT, suggestions::networks)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var role = RoleOptionParser.role(call, RoleOptionParser.ALL);
        var network = networks.named(role, call);
        var person = people.of(call, "account");
        var networkId = network.map(Network::id).orElse(null);
        var today = association.today(clock);
        var held = memberships.activeOrComingOf(person.id(), today).stream()
                .filter(one -> one.role() == role && Objects.equals(networkId, one.networkId()))
                .toList();
        if (held.isEmpty()) {
            throw new Refusal("directory.holds-not", person.name(), RoleWords.role(role));
        }
        rights.requireAdministratorAfterwards(held, List.of());
        var by = accounts.of(call.caller());
        held.forEach(one -> {
            memberships.save(one.released(today));
            audit.save(AuditEntry.of(
                    by.id(), "directory.release", person.id(), MembershipAuditDetail.of(one), clock.instant()));
        });
        return network.isEmpty()
                ? Reply.of("directory.released-for-all", person.name(), RoleWords.role(role))
                : Reply.of(
                        "directory.released",
                        person.name(),
                        RoleWords.role(role),
                        network.get().title());
    }
}
