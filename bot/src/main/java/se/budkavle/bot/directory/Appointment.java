package se.budkavle.bot.directory;

import java.util.List;
import se.budkavle.storage.directory.Membership;

/**
 * What giving someone a role comes to.
 *
 * @param ends            the same person's terms in this role that end earlier by it
 * @param answersRequest whether the person has asked for the role, and gets the answer by it
 */
record Appointment(Membership membership, List<Ended> ends, boolean answersRequest) {

    /** A term as it is, and as it is once it has ended. */
    record Ended(Membership before, Membership after) {

        boolean endsAnything() {
            return !after.equals(before);
        }

        /** Whether not a single day of it is left. */
        boolean isGone() {
            return after.until().isBefore(after.since());
        }
    }
}
