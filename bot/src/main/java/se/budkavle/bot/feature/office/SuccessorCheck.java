package se.budkavle.bot.feature.office;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;

/**
 * Checks whether an office in a network, such as chair, has a successor when a person's term ends. The successor may be
 * the same person with a new term.
 */
@Component
class SuccessorCheck {

    /**
     * The maximum number of days between the end of a term and the start of the successor's term. A term that starts
     * later does not count as a successor's term.
     */
    private static final int DAYS = 31;

    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    SuccessorCheck(Memberships memberships, Association association, Clock clock) {
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    boolean isSettled(Membership ending) {
        return memberships.activeOrComingIn(ending.requiredNetworkId(), association.today(clock)).stream()
                .anyMatch(one -> one.succeeds(ending, DAYS));
    }
}
