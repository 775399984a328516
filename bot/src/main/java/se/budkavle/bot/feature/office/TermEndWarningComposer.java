package se.budkavle.bot.feature.office;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.delivery.MentionedAccountFinder;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.OverlappingDeliveries;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Role;

/**
 * Builds the message that warns a network's secretary and coordinators that a person's term in an office ends without a
 * successor.
 */
@Component
class TermEndWarningComposer implements LiveComposer {

    private final Memberships memberships;
    private final Networks networks;
    private final NetworkCompositions compositions;
    private final People people;
    private final MentionedAccountFinder mentions;
    private final OverlappingDeliveries overlapping;
    private final SuccessorCheck succession;
    private final Association association;
    private final Clock clock;

    TermEndWarningComposer(
            Memberships memberships,
            Networks networks,
            NetworkCompositions compositions,
            People people,
            MentionedAccountFinder mentions,
            OverlappingDeliveries overlapping,
            SuccessorCheck succession,
            Association association,
            Clock clock) {
        this.memberships = memberships;
        this.networks = networks;
        this.compositions = compositions;
        this.people = people;
        this.mentions = mentions;
        this.overlapping = overlapping;
        this.succession = succession;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TermEndWarningRoutine.COMPOSER;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var ending = ending(delivery);
        if (!ending.isActiveOn(association.today(clock))) {
            return new Composed.Skip("directory.term.skipped-ended");
        }
        if (!network(ending).isAlive()) {
            return new Composed.Skip("directory.skipped-network-ended");
        }
        if (succession.isSettled(ending)) {
            return new Composed.Skip("directory.term.skipped-settled");
        }
        // After a long pause of sending, both warnings about a term (60 days and 30 days before its end) may be due. If
        // both warnings are due, only the later warning is sent.
        if (overlapping.isOvertaken(delivery, List.of(name()), ending.id() + ":", clock.instant())) {
            return new Composed.Skip("directory.term.skipped-overtaken");
        }
        return warning(delivery, ending);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var ending = ending(sent);
        return ending.until() != null && ending.isActiveOn(association.today(clock)) && !succession.isSettled(ending)
                ? warning(sent, ending)
                : new Composed.ChatPost(Post.of(
                        sent.id(),
                        Page.titled("directory.term.title", network(ending).title())
                                .line("directory.term.over")));
    }

    private Composed warning(Delivery delivery, Membership ending) {
        var network = network(ending);
        int days = Integer.parseInt(delivery.subject().split(":")[1]);
        return new Composed.ChatPost(Post.of(delivery.id(), page(ending, network, days))
                .mentioning(secretaryAndCoordinator(network), Phrase.of("directory.term.why")));
    }

    private Membership ending(Delivery delivery) {
        return memberships.findById(delivery.subject().split(":")[0]).orElseThrow();
    }

    private Network network(Membership ending) {
        return networks.findById(ending.requiredNetworkId()).orElseThrow();
    }

    private Page page(Membership ending, Network network, int warning) {
        var role = RoleWords.role(ending.role(), ending.faction());
        var page = Page.titled("directory.term.title", network.title())
                .line(
                        "directory.term.ends",
                        people.findById(ending.personId()).orElseThrow().name(),
                        role,
                        ending.requiredUntil(),
                        ChronoUnit.DAYS.between(association.today(clock), ending.requiredUntil()))
                .toned(Page.Tone.WARNING);
        for (var term : compositions.of(network).terms()) {
            if (term.role() == ending.role()) {
                page = page.line(RoleWords.elected(term));
            }
        }
        page = page.line("directory.term.appoint", ending.requiredUntil().plusDays(1));
        return warning == TermEndWarningRoutine.EARLY
                ? page.line("directory.term.again", TermEndWarningRoutine.LATE)
                : page;
    }

    private Set<String> secretaryAndCoordinator(Network network) {
        var ids = memberships.activeIn(network.id(), association.today(clock)).stream()
                .filter(one -> one.role() == Role.SECRETARY || one.role() == Role.COORDINATOR)
                .map(Membership::personId)
                .toList();
        return mentions.of(people.findAllByIdIn(ids));
    }
}
