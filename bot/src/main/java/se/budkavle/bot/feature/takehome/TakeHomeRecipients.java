package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeLookup;

/**
 * Finds the people whom the bot asks what their municipality has done about a decision. The bot asks the
 * representatives of the municipalities that have not answered.
 */
@Component
class TakeHomeRecipients {

    private final TakeHomeLookup lookup;
    private final Memberships memberships;
    private final People people;
    private final Absences absences;
    private final Association association;
    private final Clock clock;

    TakeHomeRecipients(
            TakeHomeLookup lookup,
            Memberships memberships,
            People people,
            Absences absences,
            Association association,
            Clock clock) {
        this.lookup = lookup;
        this.memberships = memberships;
        this.people = people;
        this.absences = absences;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the ids of the people who are asked about the decision today. Leaves out people who are absent, and
     * people who have no chat account.
     */
    Set<String> of(TakeHome takeHome) {
        var today = association.today(clock);
        var missing =
                lookup.table(takeHome).missing().stream().map(Organisation::id).collect(Collectors.toSet());
        var absent = absences.on(today).stream().map(Absence::personId).collect(Collectors.toSet());
        var ids = memberships.activeIn(takeHome.networkId(), today).stream()
                .filter(role ->
                        TakeHomeLookup.answersIn(role, takeHome.networkId()) && missing.contains(role.organisationId()))
                .map(Membership::personId)
                .filter(person -> !absent.contains(person))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? ids
                : people.findAllByIdIn(ids).stream()
                        .filter(Person::hasAccount)
                        .map(Person::id)
                        .collect(Collectors.toSet());
    }
}
