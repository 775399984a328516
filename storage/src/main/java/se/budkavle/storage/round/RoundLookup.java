package se.budkavle.storage.round;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.round.Rounds.AskedIn;

/**
 * Finds the round that a person names. Without a name, the person's own rounds are preferred.
 *
 * <p>A person's own rounds are those that the person opened, and those that ask in a network which the person
 * coordinates. A period finds only own rounds; other rounds are found by label or id.
 */
@Component
public class RoundLookup {

    private final Rounds rounds;

    RoundLookup(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * The person who looks for a round.
     *
     * @param personId null when the caller is no known person
     * @param coordinates checks by network id whether the person coordinates the network
     */
    public record Seeker(@Nullable String personId, Predicate<String> coordinates) {}

    /** A round with a label that tells rounds of the same period apart by their areas. */
    public record Labelled(Round round, String label, boolean opened, boolean coordinated) {

        boolean isOwn() {
            return opened || coordinated;
        }
    }

    /**
     * Returns an open round; throws a refusal when no round is open, or when several match, whose labels the refusal
     * lists.
     */
    public Round open(Optional<String> typed, Seeker seeker) {
        if (typed.isPresent()) {
            var round = named(typed.get(), seeker);
            if (round.closedAt() != null) {
                throw new Refusal("round.closed", round.period(), round.closedAt());
            }
            return round;
        }
        var open = nearest(labelled(rounds.open(), seeker));
        if (open.isEmpty()) {
            throw new Refusal("round.none-open");
        }
        if (open.size() > 1) {
            throw new Refusal("round.which", NameJoiner.of(open.stream().map(Labelled::label)));
        }
        return open.get(0).round();
    }

    /** Returns a closed round; without a name, the latest of the rounds that {@link #nearest} selects. */
    public Round closed(Optional<String> typed, Seeker seeker) {
        return typed.map(name -> named(name, seeker))
                .orElseGet(() -> nearest(labelled(
                                rounds.findAllByOrderByOpenedAtDesc().stream()
                                        .filter(round -> !round.isOpen())
                                        .toList(),
                                seeker))
                        .stream()
                        .findFirst()
                        .map(Labelled::round)
                        .orElseThrow(() -> new Refusal("round.none-closed")));
    }

    /** Returns an open or closed round; without a name, the latest of the rounds that {@link #nearest} selects. */
    public Round any(Optional<String> typed, Seeker seeker) {
        return typed.map(name -> named(name, seeker))
                .orElseGet(() -> nearest(labelled(rounds.findAllByOrderByOpenedAtDesc(), seeker)).stream()
                        .findFirst()
                        .map(Labelled::round)
                        .orElseThrow(() -> new Refusal("round.none-open")));
    }

    /** Returns the rounds that match, own rounds first, then open ones, then the latest. */
    public List<Labelled> matching(String typed, Seeker seeker) {
        return new NameSearch<>(
                        all(seeker), one -> List.of(one.label(), one.round().id()))
                .matching(typed);
    }

    private Round named(String typed, Seeker seeker) {
        var all = all(seeker);
        var search = new NameSearch<>(
                all,
                one -> one.isOwn()
                        ? List.of(one.label(), one.round().period(), one.round().id())
                        : Stream.of(one.label(), one.round().id())
                                .filter(name -> !name.equals(one.round().period()))
                                .toList());
        return search.named(typed)
                .map(Labelled::round)
                .orElseThrow(() ->
                        all.stream().anyMatch(one -> one.round().period().equalsIgnoreCase(typed.strip()))
                                ? new Refusal("round.not-yours", typed)
                                : search.unknown(typed, "round.unknown"));
    }

    private List<Labelled> all(Seeker seeker) {
        return labelled(rounds.findAllByOrderByOpenedAtDesc(), seeker).stream()
                .sorted(Comparator.comparing(Labelled::isOwn)
                        .thenComparing(one -> one.round().isOpen())
                        .reversed())
                .toList();
    }

    /** Returns the rounds that the seeker opened; else the rounds in networks that the seeker coordinates; else all. */
    private static List<Labelled> nearest(List<Labelled> all) {
        return Stream.<Predicate<Labelled>>of(Labelled::opened, Labelled::coordinated)
                .map(which -> all.stream().filter(which).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(all);
    }

    private List<Labelled> labelled(Collection<Round> some, Seeker seeker) {
        var asked = some.isEmpty()
                ? List.<AskedIn>of()
                : rounds.askedIn(some.stream().map(Round::id).toList());
        var byRound = asked.stream().collect(Collectors.groupingBy(AskedIn::roundId));
        return some.stream()
                .map(round -> {
                    var here = byRound.getOrDefault(round.id(), List.of());
                    var areas = here.stream().map(AskedIn::area).distinct().collect(Collectors.joining(", "));
                    return new Labelled(
                            round,
                            areas.isEmpty() ? round.period() : round.period() + " · " + areas,
                            seeker.personId() != null && seeker.personId().equals(round.openedBy()),
                            here.stream().map(AskedIn::networkId).anyMatch(seeker.coordinates()));
                })
                .toList();
    }
}
