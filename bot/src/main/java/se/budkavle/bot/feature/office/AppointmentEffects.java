package se.budkavle.bot.feature.office;

import java.util.List;
import se.budkavle.storage.directory.Membership;

/**
 * Holds the effects of giving a person a role.
 *
 * @param ends the person's other terms in this role, which the new term shortens
 * @param answersRequest whether the appointment grants the person's request for the role
 */
record AppointmentEffects(Membership membership, List<Ended> ends, boolean answersRequest) {

    /** Holds a term before and after it is shortened. */
    record Ended(Membership before, Membership after) {

        boolean endsAnything() {
            return !after.equals(before);
        }

        /** Checks whether no day of the term is left. */
        boolean isGone() {
            return after.requiredUntil().isBefore(after.since());
        }
    }
}
