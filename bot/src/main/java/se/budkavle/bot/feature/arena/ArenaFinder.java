package se.budkavle.bot.feature.arena;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.arena.Arena;
import se.budkavle.storage.arena.Arenas;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;

/**
 * Finds and suggests arenas (external groups) and their gatherings (meetings). Checks whether the user may read and
 * change an arena and its gatherings. An arena belongs to one network, its home network. If the home network is closed,
 * the arena is closed too.
 */
@Component
class ArenaFinder {

    /** The message key of the refusal for a person who does not belong to the arena's home network. */
    static final String ONLY_MEMBERS = "arena.only-members";

    private final Arenas arenas;
    private final Gatherings gatherings;
    private final Networks networks;
    private final ArenaReader reader;
    private final GatheringTimes times;
    private final Rights rights;

    ArenaFinder(
            Arenas arenas,
            Gatherings gatherings,
            Networks networks,
            ArenaReader reader,
            GatheringTimes times,
            Rights rights) {
        this.arenas = arenas;
        this.gatherings = gatherings;
        this.networks = networks;
        this.reader = reader;
        this.times = times;
        this.rights = rights;
    }

    /** Returns the arenas that the user may read, sorted by title. The list includes ended arenas. */
    List<Arena> readable(Caller caller) {
        var reads = rights.reading(caller);
        var known = networks.byId();
        return arenas.findAllByOrderByTitle().stream()
                .filter(one -> reads.test(MapLookup.existing(known, one.networkId())))
                .toList();
    }

    /**
     * Returns the arena that the option "arena" names. Throws a refusal if no arena has this name, or if the user may
     * not read the arena.
     */
    Arena of(Call call) {
        return among(readable(call.caller())).require(call.text("arena"), "arena.unknown");
    }

    /**
     * Returns the arena that the option "arena" names. Throws a refusal if the arena has ended, because it was removed
     * from the catalogue (the configuration files).
     */
    Arena active(Call call) {
        var arena = of(call);
        if (!arena.isAlive()) {
            throw new Refusal(
                    "arena.ended-already", arena.title(), Objects.requireNonNull(arena.endedAt(), "it has ended"));
        }
        return arena;
    }

    List<Suggestion> matching(Request request) {
        return suggested(request, any -> true);
    }

    List<Suggestion> matchingActive(Request request) {
        return suggested(request, Arena::isAlive);
    }

    private List<Suggestion> suggested(Request request, Predicate<Arena> which) {
        var shown = readable(request.caller()).stream().filter(which).toList();
        return among(shown).matching(request.typed()).stream()
                .map(one -> new Suggestion(one.title(), one.id()))
                .toList();
    }

    private static NameSearch<Arena> among(List<Arena> some) {
        return new NameSearch<>(some, one -> List.of(one.title(), one.id()));
    }

    /** Returns the gathering with this id. Throws a refusal if the user may not read the gathering's arena. */
    Gathering readable(String gatheringId, Caller caller) {
        var gathering = gatherings.findById(gatheringId).orElseThrow(() -> new Refusal("chat.unknown-press"));
        rights.requireReading(caller, networkOf(gathering));
        return gathering;
    }

    /** Returns the gathering with this id. Throws a refusal if the user does not belong to the arena's home network. */
    Gathering ownNetworks(String gatheringId, Caller caller) {
        var gathering = readable(gatheringId, caller);
        rights.requireBelonging(caller, networkOf(gathering), ONLY_MEMBERS);
        return gathering;
    }

    /**
     * Returns the gathering with this id. Throws a refusal if the user may not manage the gathering (see
     * {@link #mayManage}).
     */
    Gathering managed(String gatheringId, Caller caller) {
        var gathering = readable(gatheringId, caller);
        if (!mayManage(gathering, caller)) {
            rights.requireCoordinating(caller, networkOf(gathering));
        }
        return gathering;
    }

    /** Returns whether the user represents the association at the gathering or coordinates the arena's home network. */
    boolean mayManage(Gathering gathering, Caller caller) {
        return rights.mayCoordinate(caller, networkOf(gathering).id())
                || rights.known(caller)
                        .filter(person -> reader.goers(gathering).contains(person.id()))
                        .isPresent();
    }

    /**
     * Throws a refusal if the user may not add gatherings to the arena. Only the association's representatives in the
     * arena and the coordinators of the arena's home network may add gatherings.
     */
    void requireEntering(Arena arena, Caller caller) {
        if (!represents(arena, caller)) {
            rights.requireCoordinating(caller, reader.networkOf(arena));
        }
    }

    /**
     * Returns true for an administrator, and for a user who may add gatherings of at least one arena (external group).
     */
    boolean mayEnterAny(Caller caller) {
        var coordinates = rights.coordinating(caller);
        return rights.administers(caller)
                || readable(caller).stream()
                        .filter(Arena::isAlive)
                        .anyMatch(one -> coordinates.test(one.networkId()) || represents(one, caller));
    }

    private boolean represents(Arena arena, Caller caller) {
        return rights.known(caller)
                .filter(person -> reader.activeOrComing(arena, times.today()).stream()
                        .anyMatch(one -> one.personId().equals(person.id())))
                .isPresent();
    }

    Network networkOf(Gathering gathering) {
        return reader.networkOf(reader.arenaOf(gathering));
    }
}
