package se.budkavle.storage.minutes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Role;

/** Determines who is expected to write a network's minutes, and is therefore reminded when they are missing. */
public final class MinuteTakerRule {

    private MinuteTakerRule() {}

    /**
     * Returns the ids of the people who are expected to write the minutes: the secretary, or the coordinators if the
     * network has no secretary who can be reached, or else the chair and vice chair.
     *
     * @param active the active memberships in one network
     * @param reachable whether the person with this id can be reached, for example has a chat account
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
