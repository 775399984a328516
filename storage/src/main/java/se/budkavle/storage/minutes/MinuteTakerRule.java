package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Role;

/**
 * Determines which people should write a network's minutes. The bot reminds the people who should write the minutes
 * when minutes are missing.
 */
public final class MinuteTakerRule {

    private MinuteTakerRule() {}

    /**
     * Returns the ids of the people who should write the minutes, normally the secretary. If no secretary can be
     * reached, returns the coordinators. If no coordinator can be reached, returns the chair and vice chair. Ignores
     * people whom the bot cannot reach.
     *
     * @param active the active memberships in one network
     * @param reachable a function that takes a person's id and returns whether the bot can reach the person, for
     *     example in a chat account
     */
    public static Set<String> of(Collection<Membership> active, Predicate<String> reachable) {
        var groups = List.<Predicate<Role>>of(
                role -> role == Role.SECRETARY, role -> role == Role.COORDINATOR, Role::isChair);
        return groups.stream()
                .map(group -> active.stream()
                        .filter(one -> group.test(one.role()))
                        .map(Membership::personId)
                        .filter(reachable)
                        .collect(Collectors.toSet()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
