package se.budkavle.bot.feature.office;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Organisations;
import se.budkavle.storage.directory.Person;

/**
 * Builds the preview of an appointment to a role in a network, such as chair. The preview shows the person, the terms
 * that end, and the other holders of the same office or seat. The preview also says whether a message in the network's
 * channel will show the appointment.
 */
@Component
class AppointmentMessage {

    private final Organisations organisations;
    private final OtherOfficeHolders others;

    AppointmentMessage(Organisations organisations, OtherOfficeHolders others) {
        this.organisations = organisations;
        this.others = others;
    }

    /**
     * Returns the preview message of an appointment.
     *
     * @param network the network of the role; empty for a role in the whole association, such as administrator
     * @param hasSetTerm whether the last day of the term is computed from the network's fixed length of terms
     */
    Page of(AppointmentChanges appointment, Person person, Optional<Network> network, boolean hasSetTerm) {
        var membership = appointment.membership();
        var page = Page.titled("directory.appoint.title", person.name());
        page = network.isEmpty()
                ? page.line("directory.appoint.for-all", person.name(), role(membership), term(membership))
                : page.line(
                        "directory.appoint.gets",
                        person.name(),
                        role(membership),
                        network.get().title(),
                        term(membership));
        if (membership.organisationId() != null) {
            page = page.line(
                    person.organisationId() == null
                            ? "directory.appoint.represents-new"
                            : "directory.appoint.represents",
                    organisations
                            .findById(membership.organisationId())
                            .orElseThrow()
                            .name());
        }
        if (hasSetTerm) {
            page = page.line("directory.appoint.set-term", membership.requiredUntil());
        }
        for (var ended : appointment.ends()) {
            page = page.line(ends(ended));
        }
        if (network.isPresent()) {
            for (var other : others.of(membership, network.get())) {
                page = page.line(other);
            }
        }
        return page.line(told(appointment, person, network)).line("directory.appoint.asks");
    }

    private static Phrase ends(AppointmentChanges.Ended ended) {
        var before = ended.before();
        return ended.isGone()
                ? Phrase.of("directory.appoint.replaces", role(before), term(before))
                : Phrase.of(
                        "directory.appoint.ends",
                        role(before),
                        term(before),
                        ended.after().requiredUntil());
    }

    private static Phrase told(AppointmentChanges appointment, Person person, Optional<Network> network) {
        return network.map(Network::channelId)
                .filter(channel -> appointment.answersRequest())
                .map(channel -> Phrase.of("directory.appoint.answers", Phrase.channel(channel)))
                .orElseGet(() -> Phrase.of("directory.appoint.tells-nobody", person.name()));
    }

    private static Phrase role(Membership one) {
        return RoleWords.role(one.role(), one.faction());
    }

    private static Phrase term(Membership one) {
        return RoleWords.term(one.since(), one.until());
    }
}
