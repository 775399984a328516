package se.budkavle.bot.feature.office;

import java.util.List;
import se.budkavle.storage.directory.Membership;

/**
 * The effects of giving a person a role.
 *
 * @param ends           the person's other terms in this role that end earlier because of it
 * @param answersRequest whether the person has requested the role, which this grants
 */
record Appointment(Membership membership, List<Ended> ends, boolean answersRequest) {

    /** A term before and after it is shortened. */
    record Ended(Membership before, Membership after) {

        boolean endsAnything() {
            return !after.equals(before);
        }

        /** Tells whether no day of the term is left. */
        boolean isGone() {
            return after.until().isBefore(after.since());
        }
    }
}
