package se.budkavle.bot.calendar;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Mandate;
import se.budkavle.storage.directory.Mandates;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Role;

/** Tells whose meetings someone may have in a calendar: those of the own networks, administrators those of all. */
@Component
class CalendarRights {

    private final Mandates mandates;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    CalendarRights(Mandates mandates, Memberships memberships, Association association, Clock clock) {
        this.mandates = mandates;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    Mandate of(Caller caller) {
        return mandates.of(caller.accountId(), caller.managesServer());
    }

    boolean isIn(Network network, Mandate mandate) {
        return mandate.administrator() || isIn(network.id(), mandate.memberships());
    }

    void requireIn(Network network, Mandate mandate) {
        if (!isIn(network, mandate)) {
            throw new Refusal("calendar.not-in-network", network.title());
        }
    }

    /** Whether a person, who is not here now, may read a network's meetings today. */
    boolean mayRead(String networkId, String personId) {
        var today = memberships.activeOf(personId, association.today(clock));
        return isIn(networkId, today) || today.stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
    }

    private static boolean isIn(String networkId, List<Membership> active) {
        return active.stream().anyMatch(one -> networkId.equals(one.networkId()));
    }
}
