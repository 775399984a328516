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
 * One person's answer to a poll about the time of a meeting.
 *
 * @param ticks the positions (list indexes) of the proposed times at which the person can come, separated by commas;
 *     empty when no time suits
 */
public record Vote(
        @Id String id,
        String pollId,
        String personId,
        String ticks,
        Instant votedAt,
        @Version int version) {

    /** Creates an answer without any ticks (chosen times), for a person who has not answered the poll yet. */
    public static Vote none(String pollId, String personId, Instant now) {
        return new Vote(NewId.next(), pollId, personId, "", now, 0);
    }

    /**
     * Returns a copy of the answer and reverses the tick (choice) of one proposed time. A ticked time becomes unticked,
     * and an unticked time becomes ticked.
     *
     * @param position the position of the proposed time in the poll's list
     */
    public Vote toggled(int position, Instant now) {
        var changed = new TreeSet<>(positions());
        if (!changed.remove(position)) {
            changed.add(position);
        }
        return ticking(changed, now);
    }

    /** Returns a copy of the answer without any ticks (chosen times), because no proposed time suits the person. */
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
