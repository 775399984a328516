package se.budkavle.bot.feature.office;

import java.util.List;
import java.util.stream.Stream;
import se.budkavle.storage.directory.Membership;

/**
 * The memberships that change in the database when a person is appointed to a role in a network, such as chair.
 *
 * @param ends the person's other terms in this role, which end when the new term begins
 * @param answersRequest whether the person had requested the role; the appointment then grants the request
 */
record AppointmentChanges(Membership membership, List<Ended> ends, boolean answersRequest) {

    /** Returns the person's other terms in this role, as they were before the appointment. */
    List<Membership> replaced() {
        return ends.stream().map(Ended::before).toList();
    }

    /**
     * Returns the person's terms in this role after the appointment: the new term, and the other terms as the
     * appointment changes them.
     */
    List<Membership> instead() {
        return Stream.concat(Stream.of(membership), ends.stream().map(Ended::after))
                .toList();
    }

    /** An earlier term that the new term shortens, with the membership before and after the change. */
    record Ended(Membership before, Membership after) {

        boolean endsAnything() {
            return !after.equals(before);
        }

        /** Returns whether the shortened term would end before its first day. */
        boolean isGone() {
            return after.requiredUntil().isBefore(after.since());
        }
    }
}
