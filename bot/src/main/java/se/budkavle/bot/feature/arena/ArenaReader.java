package se.budkavle.bot.feature.arena;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.SwedishNameOrder;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Representative;
import se.budkavle.storage.arena.Representatives;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Reads the data for messages about a gathering (meeting) of an arena: the arena, the days, and the association's
 * representatives.
 */
@Component
class ArenaReader {

    private final Arenas arenas;
    private final Representatives representatives;
    private final Networks networks;
    private final People people;
    private final Rights rights;

    ArenaReader(Arenas arenas, Representatives representatives, Networks networks, People people, Rights rights) {
        this.arenas = arenas;
        this.representatives = representatives;
        this.networks = networks;
        this.people = people;
        this.rights = rights;
    }

    Arena arenaOf(Gathering gathering) {
        return arenas.findById(gathering.arenaId()).orElseThrow();
    }

    Network networkOf(Arena arena) {
        return networks.findById(arena.networkId()).orElseThrow();
    }

    /**
     * Returns the arena's current and future appointments of representatives, as seen from the given day. Omits people
     * who no longer belong to the arena's home network, because only people who belong to this network can be
     * representatives.
     */
    List<Representative> activeOrComing(Arena arena, LocalDate day) {
        return representatives.inAny(List.of(arena.id())).stream()
                .filter(one -> one.isActiveOrComingOn(day))
                .filter(one -> rights.belongs(one.personId(), arena.networkId()))
                .toList();
    }

    /**
     * Returns the ids of the people who represent the association at the gathering and still belong to the home
     * network.
     */
    List<String> goers(Gathering gathering) {
        var arena = arenaOf(gathering);
        return activeOrComing(arena, gathering.startsOn()).stream()
                .filter(one -> one.isActiveOn(gathering.startsOn()))
                .map(Representative::personId)
                .distinct()
                .toList();
    }

    /**
     * Returns the names of the people who represent the association at the coming gathering; an empty text if nobody
     * does.
     */
    String namesOfGoers(Gathering gathering) {
        return joined(goers(gathering));
    }

    /**
     * Returns the names of the people who represented the association at the gathering, also if they have left the home
     * network since then; an empty text if nobody represented the association.
     */
    String namesOfPastGoers(Gathering gathering) {
        return joined(representatives.inAny(List.of(gathering.arenaId())).stream()
                .filter(one -> one.isActiveOn(gathering.startsOn()))
                .map(Representative::personId)
                .distinct()
                .toList());
    }

    private String joined(List<String> ids) {
        return NameJoiner.of(names(ids).values().stream().sorted(SwedishNameOrder.ORDER));
    }

    Map<String, String> names(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : people.findAllByIdIn(personIds).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    /** Returns a heading with the title of the arena and the title of the gathering. */
    Phrase heading(Gathering gathering) {
        return Phrase.of("arena.heading", arenaOf(gathering).title(), gathering.title());
    }

    /** Returns a text with the gathering's days and place. */
    static Phrase when(Gathering gathering) {
        var days = gathering.startsOn().equals(gathering.endsOn())
                ? Phrase.of("arena.day", gathering.startsOn())
                : Phrase.of("arena.days", gathering.startsOn(), gathering.endsOn());
        return gathering.place() == null ? days : Phrase.of("arena.when", days, gathering.place());
    }
}
