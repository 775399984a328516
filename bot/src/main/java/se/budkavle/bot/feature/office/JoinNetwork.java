package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.lookup.AccountOwnerFinder;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.MembershipAuditDetail;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.PoliticalSide;
import se.budkavle.storage.directory.Role;

/**
 * The slash command with which the user requests a role in a network, such as member. One of the network's coordinators
 * confirms or declines the request.
 */
@Component
class JoinNetwork implements Command {

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final NetworkFinder networkFinder;
    private final AccountOwnerFinder accounts;
    private final Memberships memberships;
    private final OtherOfficeHolders others;
    private final Rights rights;
    private final Deliveries deliveries;
    private final WorkingHoursDelay outsideHours;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    JoinNetwork(
            Suggestions suggestions,
            DirectoryLookup lookup,
            NetworkFinder networkFinder,
            AccountOwnerFinder accounts,
            Memberships memberships,
            OtherOfficeHolders others,
            Rights rights,
            Deliveries deliveries,
            WorkingHoursDelay outsideHours,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.networkFinder = networkFinder;
        this.accounts = accounts;
        this.memberships = memberships;
        this.others = others;
        this.rights = rights;
        this.deliveries = deliveries;
        this.outsideHours = outsideHours;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("network join")
                .asking("organisation", Spec.Kind.TEXT, suggestions::organisations)
                .choosing("role", true, RoleOptionParser.names(RoleOptionParser.ASKED_FOR))
                .perhaps("network", Spec.Kind.TEXT, suggestions::networks)
                .choosing("faction", false, RoleOptionParser.factions());
    }

    @Override
    @Transactional
    public Reply run(Call call) {
        var network = networkFinder.of(call);
        var organisation = lookup.organisation(call.text("organisation"));
        var role = RoleOptionParser.role(call, RoleOptionParser.ASKED_FOR);
        var faction = RoleOptionParser.faction(call).orElse(PoliticalSide.NONE);
        if (network.channelId() == null) {
            throw new Refusal("directory.no-channel", network.title());
        }
        var person = accounts.of(call.caller());
        requireNew(network, person, role);

        var now = clock.instant();
        var request = memberships.save(Membership.requested(
                network.id(), person, organisation.id(), role, faction, association.today(clock), now));
        // The message to the coordinators has no latest sending time, because the coordinators can decide on the
        // request at any time.
        var goesOutAt = outsideHours.goesOutAt(Instant.MAX);
        deliveries.save(Delivery.of(
                RoleRequestComposer.key(request.id()),
                RoleRequestComposer.NAME,
                request.id(),
                network.channelId(),
                goesOutAt,
                now));
        audit.save(AuditEntry.of(person.id(), "directory.join", person.id(), MembershipAuditDetail.of(request), now));
        var page = Page.of(null)
                .line(
                        "directory.requested",
                        network.title(),
                        RoleWords.role(role, faction),
                        organisation.name(),
                        Phrase.channel(network.channelId()));
        if (rights.mayRead(call.caller(), network)) {
            for (var other : others.of(request, network)) {
                page = page.line(other);
            }
        }
        return outsideHours.told(Reply.page(page), goesOutAt, Press.id(SendRequestNowPress.ACT, request.id()));
    }

    private void requireNew(Network network, Person person, Role role) {
        if (!memberships.requestsOf(person.id(), network.id()).isEmpty()) {
            throw new Refusal("directory.already-requested", network.title());
        }
        memberships.activeOrComingOf(person.id(), association.today(clock)).stream()
                .filter(one -> one.role() == role && network.id().equals(one.networkId()))
                .findFirst()
                .ifPresent(held -> {
                    throw new Refusal(
                            "directory.already-yours",
                            RoleWords.role(role),
                            network.title(),
                            RoleWords.term(held.since(), held.until()));
                });
    }
}
