package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.directory.Role;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;
import se.budkavle.storage.minutes.Action;

/**
 * Finds the people who are reminded of an action: the owner, or the people who represent the owning organisation. If no
 * owner has a chat account, the network's coordinators are reminded, because somebody must take over the action.
 */
@Component
class ActionResponsibles {

    private final Memberships memberships;
    private final People people;
    private final Absences absences;
    private final Association association;
    private final Clock clock;

    ActionResponsibles(
            Memberships memberships, People people, Absences absences, Association association, Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.absences = absences;
        this.association = association;
        this.clock = clock;
    }

    /** Returns the people with a chat account who are reminded of the action, including people who are absent today. */
    Set<String> of(Action action) {
        return MapLookup.existing(ofEach(List.of(action)), action.id());
    }

    /** Returns the people who are reminded of each action, like {@link #of}, by the action's id. */
    Map<String, Set<String>> ofEach(Collection<Action> actions) {
        var networks = actions.stream().map(Action::networkId).collect(Collectors.toSet());
        var active = networks.isEmpty()
                ? List.<Membership>of()
                : memberships.activeInAny(networks, association.today(clock));
        var reachable = withAccount(Stream.concat(
                        active.stream().map(Membership::personId),
                        actions.stream().map(Action::ownerId).filter(Objects::nonNull))
                .collect(Collectors.toSet()));
        var byNetwork = active.stream()
                .filter(one -> reachable.contains(one.personId()))
                .collect(Collectors.groupingBy(Membership::networkId));
        return actions.stream()
                .collect(Collectors.toMap(
                        Action::id,
                        action -> reached(action, byNetwork.getOrDefault(action.networkId(), List.of()), reachable)));
    }

    private static Set<String> reached(Action action, List<Membership> active, Set<String> reachable) {
        var owners = ids(active, action.owner()::isRepresentedBy);
        if (action.ownerId() != null && reachable.contains(action.ownerId())) {
            owners.add(action.ownerId());
        }
        return owners.isEmpty() ? ids(active, one -> one.role() == Role.COORDINATOR) : owners;
    }

    /** Returns the people who are absent on this day and therefore get no reminders on it. */
    Set<String> absentOn(LocalDate day) {
        return absences.on(day).stream().map(Absence::personId).collect(Collectors.toSet());
    }

    private Set<String> withAccount(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : people.findAllByIdIn(ids).stream()
                        .filter(Person::hasAccount)
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    private static Set<String> ids(List<Membership> memberships, Predicate<Membership> filter) {
        return memberships.stream()
                .filter(filter)
                .map(Membership::personId)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
