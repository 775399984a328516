package se.budkavle.bot.feature.poll;

import java.util.Comparator;
import se.budkavle.storage.poll.Slot;

/**
 * What can be filled at one of a poll's times, by those who can come.
 *
 * @param position      the time's place in the poll
 * @param seats         how many of the network's seats
 * @param organisations how many of the organisations that count
 * @param people        how many of those asked
 */
record TimeResult(int position, Slot slot, int seats, int organisations, int people, Leader leader) {

    /** Who could lead the meeting; unelected where the network has neither chair nor vice chair. */
    enum Leader { CHAIR, VICE_CHAIR, NEITHER, UNELECTED }

    /**
     * The best first: one who can lead it, then seats, then organisations, then the chair in person, then the
     * earlier time. Heads do not count: three from one municipality are one municipality.
     */
    static final Comparator<TimeResult> BEST_FIRST = Comparator
            .comparing((TimeResult one) -> one.leader == Leader.NEITHER)
            .thenComparing(TimeResult::seats, Comparator.reverseOrder())
            .thenComparing(TimeResult::organisations, Comparator.reverseOrder())
            .thenComparing(one -> one.leader != Leader.CHAIR)
            .thenComparing(TimeResult::position);
}
