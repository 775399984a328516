package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.meeting.Absence;
import se.budkavle.storage.meeting.Absences;

/**
 * Finds the chat accounts to mention today. If a person is absent, the person's stand-in is mentioned instead. If
 * several absences of a person cover today, the absence that was set last counts.
 */
@Component
public class MentionedAccountFinder {

    private final People people;
    private final Absences absences;
    private final Association association;
    private final Clock clock;

    MentionedAccountFinder(People people, Absences absences, Association association, Clock clock) {
        this.people = people;
        this.absences = absences;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the chat accounts to mention. Leaves out people without an account, and absent people without an
     * available stand-in.
     */
    public Set<String> of(Collection<Person> wanted) {
        var away = absentToday();
        var standInIds = wanted.stream()
                .map(person -> away.get(person.id()))
                .filter(Objects::nonNull)
                .map(Absence::standInId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Person> standIns = standInIds.isEmpty()
                ? Map.of()
                : people.findAllByIdIn(standInIds).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return wanted.stream()
                .map(person -> account(person, away, standIns))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Returns the people in {@code wanted} who are absent today and have named {@code standIn} as their stand-in. */
    public List<Person> standingIn(Person standIn, Collection<Person> wanted) {
        var left = absentToday().values().stream()
                .filter(one -> standIn.id().equals(one.standInId()))
                .map(Absence::personId)
                .collect(Collectors.toSet());
        return wanted.stream().filter(one -> left.contains(one.id())).toList();
    }

    /** Returns a map from the ids of the people who are absent today to their absences. */
    private Map<String, Absence> absentToday() {
        return absences.on(association.today(clock)).stream()
                .collect(Collectors.toMap(Absence::personId, Function.identity(), (earlier, last) -> last));
    }

    private static @Nullable String account(Person person, Map<String, Absence> away, Map<String, Person> standIns) {
        var absence = away.get(person.id());
        if (absence == null) {
            return person.accountId();
        }
        return absence.standInId() == null || away.containsKey(absence.standInId())
                ? null
                : MapLookup.existing(standIns, absence.standInId()).accountId();
    }
}
