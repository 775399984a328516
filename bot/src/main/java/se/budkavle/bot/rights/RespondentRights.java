package se.budkavle.bot.rights;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;

/**
 * Checks whether a status round (a survey about planned activities) can ask a person about the activities of a network.
 */
@Component
public class RespondentRights {

    private final Rights rights;
    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    RespondentRights(Rights rights, Memberships memberships, Association association, Clock clock) {
        this.rights = rights;
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    /** The reason why a status round does not ask a person about a network's activities. */
    public enum Hindrance {
        ROLES_ENDED,
        NETWORK_CLOSED
    }

    /**
     * Returns a predicate that tests whether all roles of the person with a given id have ended. The predicate returns
     * false for a person who has never had a role, and for a person with a role that begins later. Loads the active
     * roles only once, so that many checks are fast.
     */
    public Predicate<String> rolesEnded() {
        var today = association.today(clock);
        var active =
                memberships.activeOn(today).stream().map(Membership::personId).collect(Collectors.toSet());
        Map<String, Boolean> known = new HashMap<>();
        return personId -> !active.contains(personId)
                && known.computeIfAbsent(personId, id -> Membership.haveAllEnded(memberships.confirmedOf(id), today));
    }

    /**
     * Returns a function that takes a person's id and a network. The function returns the reason why a status round
     * does not ask the person about the network's activities, or empty if the round asks the person. Loads the roles
     * only once, so that many checks are fast.
     */
    public BiFunction<String, Network, Optional<Hindrance>> hindrances() {
        var ended = rolesEnded();
        return (personId, network) -> {
            if (ended.test(personId)) {
                return Optional.of(Hindrance.ROLES_ENDED);
            }
            return rights.mayRead(personId, network) ? Optional.empty() : Optional.of(Hindrance.NETWORK_CLOSED);
        };
    }
}
