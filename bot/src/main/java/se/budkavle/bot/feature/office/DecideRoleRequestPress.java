package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.lookup.AccountOwnerFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.view.directory.MembershipAuditDetail;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Handles the buttons that confirm or decline a person's request for a role in a network, such as member. Checks at
 * each press that the user coordinates the network.
 */
@Component
class DecideRoleRequestPress implements Press {

    private final Memberships memberships;
    private final Networks networks;
    private final People people;
    private final Rights rights;
    private final AccountOwnerFinder accounts;
    private final AppointmentRecorder recorder;
    private final OtherOfficeHolders others;
    private final LivePosts posts;
    private final AuditLog audit;
    private final Clock clock;

    DecideRoleRequestPress(
            Memberships memberships,
            Networks networks,
            People people,
            Rights rights,
            AccountOwnerFinder accounts,
            AppointmentRecorder recorder,
            OtherOfficeHolders others,
            LivePosts posts,
            AuditLog audit,
            Clock clock) {
        this.memberships = memberships;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
        this.accounts = accounts;
        this.recorder = recorder;
        this.others = others;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String act() {
        return RoleRequestComposer.DECIDE;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var request = memberships.findById(pressed.reference(0)).orElseThrow(() -> new Refusal("chat.unknown-press"));
        boolean openEnded = pressed.reference(1).equals(RoleRequestComposer.CONFIRM_WITHOUT_END);
        boolean confirmed = openEnded || pressed.reference(1).equals(RoleRequestComposer.CONFIRM);
        if (!confirmed && !pressed.reference(1).equals(RoleRequestComposer.DECLINE)) {
            throw new Refusal("chat.unknown-press");
        }
        var network = networks.findById(request.requiredNetworkId()).orElseThrow();
        var caller = pressed.caller();
        rights.requireCoordinating(caller, network);
        if (confirmed) {
            network.requireAlive();
        }

        var by = accounts.of(caller);
        var decided = memberships.save(confirmed ? confirmed(request, openEnded, by) : request.declined(by.id()));
        var person = people.findById(decided.personId()).orElseThrow();
        if (confirmed) {
            accounts.representing(person, decided.organisationId());
        }
        var now = clock.instant();
        posts.refreshNow(RoleRequestComposer.key(decided.id()));
        audit.save(AuditEntry.of(
                by.id(),
                confirmed ? "directory.confirm" : "directory.decline",
                decided.personId(),
                MembershipAuditDetail.of(decided),
                now));
        return confirmed
                ? confirmed(decided, person, network)
                : Reply.of(
                        "directory.declined",
                        person.name(),
                        RoleWords.role(decided.role(), decided.faction()),
                        network.title());
    }

    private Membership confirmed(Membership request, boolean openEnded, Person by) {
        var end = openEnded
                ? Optional.<LocalDate>empty()
                : recorder.lastDay(request.networkId(), request.role(), request.since());
        return end.isEmpty()
                ? request.confirmed(by.id())
                : request.confirmedAs(request.organisationId(), request.faction(), request.since(), end.get(), by.id());
    }

    private Reply confirmed(Membership decided, Person person, Network network) {
        var page = Page.of(null)
                .line(
                        "directory.confirmed",
                        person.name(),
                        RoleWords.role(decided.role(), decided.faction()),
                        network.title());
        if (decided.until() != null) {
            page = page.line(RoleWords.term(decided.since(), decided.until()));
        }
        for (var other : others.of(decided, network)) {
            page = page.line(other);
        }
        return Reply.page(page);
    }
}
