package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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
        var active = memberships.activeIn(action.networkId(), association.today(clock));
        var owners = new HashSet<>(
                ids(active.stream().filter(action.owner()::isRepresentedBy).toList()));
        if (action.ownerId() != null) {
            owners.add(action.ownerId());
        }
        var reached = withAccount(owners);
        return reached.isEmpty()
                ? withAccount(ids(active.stream()
                        .filter(one -> one.role() == Role.COORDINATOR)
                        .toList()))
                : reached;
    }

    /** Returns the people who are absent today and therefore get no reminders. */
    Set<String> absentToday() {
        return absences.on(association.today(clock)).stream()
                .map(Absence::personId)
                .collect(Collectors.toSet());
    }

    private Set<String> withAccount(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : people.findAllByIdIn(ids).stream()
                        .filter(Person::hasAccount)
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }

    private static List<String> ids(Collection<Membership> memberships) {
        return memberships.stream().map(Membership::personId).toList();
    }
}
