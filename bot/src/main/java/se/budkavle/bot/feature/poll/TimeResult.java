package se.budkavle.bot.feature.poll;

import java.util.Comparator;
import se.budkavle.storage.poll.ProposedTime;

/**
 * Holds how many seats, organisations and people can be represented at one proposed time of a poll.
 *
 * @param position the index of the time in the poll, from 0
 * @param seats the number of the network's seats that can be filled
 * @param organisations the number of counted organisations that are represented
 * @param people the number of asked people who can come
 */
record TimeResult(int position, ProposedTime slot, int seats, int organisations, int people, Leader leader) {

    /**
     * Tells whether the chair or the vice chair can come. {@code UNELECTED} means that the network has no chair or vice
     * chair.
     */
    enum Leader {
        CHAIR,
        VICE_CHAIR,
        NEITHER,
        UNELECTED
    }

    /**
     * Sorts the best time first. Times that neither the chair nor the vice chair can attend come last. For the other
     * times, the number of seats decides, then the number of organisations. If these are equal, a time that the chair
     * can attend comes first, and then the earlier position in the poll.
     *
     * <p>The number of people does not count, because three people from one municipality represent only one
     * municipality.
     */
    static final Comparator<TimeResult> BEST_FIRST = Comparator.comparing(
                    (TimeResult one) -> one.leader == Leader.NEITHER)
            .thenComparing(TimeResult::seats, Comparator.reverseOrder())
            .thenComparing(TimeResult::organisations, Comparator.reverseOrder())
            .thenComparing(one -> one.leader != Leader.CHAIR)
            .thenComparing(TimeResult::position);
}
