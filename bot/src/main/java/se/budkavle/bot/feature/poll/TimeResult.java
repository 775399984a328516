package se.budkavle.bot.feature.poll;

import java.util.Comparator;
import se.budkavle.storage.poll.ProposedTime;

/**
 * The seats and organisations that are represented at one of a poll's times by the people who can come.
 *
 * @param position the position of the time in the poll, from 0
 * @param seats the number of the network's seats that can be filled
 * @param organisations the number of counted organisations that are represented
 * @param people the number of asked people who can come
 */
record TimeResult(int position, ProposedTime slot, int seats, int organisations, int people, Leader leader) {

    /** The person who could lead the meeting; {@code UNELECTED} when the network has neither chair nor vice chair. */
    enum Leader {
        CHAIR,
        VICE_CHAIR,
        NEITHER,
        UNELECTED
    }

    /**
     * Sorts the best time first: a chair or vice chair can come, then more seats, then more organisations, then the
     * chair rather than the vice chair, then the earlier position. The number of people does not count: three from one
     * municipality are one municipality.
     */
    static final Comparator<TimeResult> BEST_FIRST = Comparator.comparing(
                    (TimeResult one) -> one.leader == Leader.NEITHER)
            .thenComparing(TimeResult::seats, Comparator.reverseOrder())
            .thenComparing(TimeResult::organisations, Comparator.reverseOrder())
            .thenComparing(one -> one.leader != Leader.CHAIR)
            .thenComparing(TimeResult::position);
}
