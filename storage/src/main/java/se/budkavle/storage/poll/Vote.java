package se.budkavle.storage.poll;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * One person's answer to a poll.
 *
 * @param ticks the positions of the times at which the person can come, separated by commas; empty when no time suits
 */
public record Vote(
        @Id String id,
        String pollId,
        String personId,
        String ticks,
        Instant votedAt,
        @Version int version) {

    /** Creates the vote of a person who has not ticked any time yet. */
    public static Vote none(String pollId, String personId, Instant now) {
        return new Vote(NewId.next(), pollId, personId, "", now, 0);
    }

    /** Adds a tick for this proposed time, or removes the tick if there is one, and returns the changed vote. */
    public Vote toggled(int position, Instant now) {
        var changed = new TreeSet<>(positions());
        if (!changed.remove(position)) {
            changed.add(position);
        }
        return ticking(changed, now);
    }

    /** Returns the vote with no time ticked, because none suits. */
    public Vote cleared(Instant now) {
        return ticking(Set.of(), now);
    }

    public Set<Integer> positions() {
        return ticks.isEmpty()
                ? Set.of()
                : Arrays.stream(ticks.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    public boolean suits(int position) {
        return positions().contains(position);
    }

    private Vote ticking(Set<Integer> positions, Instant now) {
        return new Vote(
                id,
                pollId,
                personId,
                positions.stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                now,
                version);
    }
}
