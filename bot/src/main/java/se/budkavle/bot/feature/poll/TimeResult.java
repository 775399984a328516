package se.budkavle.bot.feature.poll;

import java.util.Comparator;
import se.budkavle.storage.poll.ProposedTime;

/**
 * The result of a poll for one proposed time: the number of seats and organisations that can be represented, and the
 * number of people who can come.
 *
 * @param position the index of the time in the poll, from 0
 * @param seats the number of the network's seats that can be filled
 * @param organisations the number of organisations, except guests, that can be represented; if the network has seats
 *     and any member municipality, only municipalities are counted
 * @param people the number of people who can come at this time, among the people whom the poll asks
 */
record TimeResult(int position, ProposedTime slot, int seats, int organisations, int people, Leader leader) {

    /**
     * States whether the network's chair or vice chair can come at a proposed time. {@code UNELECTED} means that the
     * network has neither a chair nor a vice chair.
     */
    enum Leader {
        CHAIR,
        VICE_CHAIR,
        NEITHER,
        UNELECTED
    }

    /**
     * Sorts proposed times, best time first. Times at which neither the chair nor the vice chair can come are placed at
     * the end. The other times are compared by represented seats, then by represented organisations, then by whether
     * the chair can come, and then by their position in the poll.
     *
     * <p>The comparison ignores the number of people, because three people from one municipality represent only one
     * municipality.
     */
    static final Comparator<TimeResult> BEST_FIRST = Comparator.comparing(
                    (TimeResult one) -> one.leader == Leader.NEITHER)
            .thenComparing(TimeResult::seats, Comparator.reverseOrder())
            .thenComparing(TimeResult::organisations, Comparator.reverseOrder())
            .thenComparing(one -> one.leader != Leader.CHAIR)
            .thenComparing(TimeResult::position);
}
