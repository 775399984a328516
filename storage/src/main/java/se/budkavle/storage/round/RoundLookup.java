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
 * Finds the status round that a user names by its label or id. If the user names no round, searches the user's own
 * status rounds first.
 *
 * <p>A user's own status rounds are the rounds that the user opened, and the rounds with questions in a network that
 * the user coordinates. For a director, all rounds with questions count as the director's own rounds. The user can name
 * one of the own rounds by its period alone, without the area of work.
 */
@Component
public class RoundLookup {

    private final Rounds rounds;

    RoundLookup(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * The user who searches for a status round.
     *
     * @param personId the user's id as a person; null when the user is not known
     * @param coordinates a function that takes a network's id and returns whether the user coordinates the network
     */
    public record Seeker(@Nullable String personId, Predicate<String> coordinates) {}

    /**
     * A status round with its label: the period and the areas of work that the questions belong to. The areas of work
     * in the label distinguish the status round from other status rounds of the same period.
     *
     * @param opened whether the user opened the status round
     * @param coordinated whether the status round has questions in a network that the user coordinates
     */
    public record Labelled(Round round, String label, boolean opened, boolean coordinated) {

        boolean isOwn() {
            return opened || coordinated;
        }
    }

    /**
     * Returns the open status round that the user has named. If the user named no round, returns the open round that
     * {@link #nearest} selects. Throws a {@code Refusal} if no open status round is found. If {@link #nearest} selects
     * several open rounds, throws a {@code Refusal} with the labels of these rounds.
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

    /**
     * Returns the status round that the user has named, even if it is open. If the user named no round, returns the
     * latest closed round that {@link #nearest} selects. Throws a {@code Refusal} if no status round is found.
     */
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

    /**
     * Returns the status round that the user has named. If the user named no round, returns the latest open or closed
     * round that {@link #nearest} selects. Throws a {@code Refusal} if no status round is found.
     */
    public Round any(Optional<String> typed, Seeker seeker) {
        return typed.map(name -> named(name, seeker))
                .orElseGet(() -> nearest(labelled(rounds.findAllByOrderByOpenedAtDesc(), seeker)).stream()
                        .findFirst()
                        .map(Labelled::round)
                        .orElseThrow(() -> new Refusal("round.none-open")));
    }

    /**
     * Returns the status rounds whose label or id matches the typed text, better matches first. Equally good matches
     * are sorted in this order: the user's own open rounds, the user's own closed rounds, other open rounds, and other
     * closed rounds. In each group, the latest round comes first.
     */
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

    /**
     * Returns the status rounds that the user opened. If the user opened no status round, returns the rounds with
     * questions in networks that the user coordinates. If the user has opened no round and coordinates no network of
     * these rounds, returns {@code all}.
     */
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
