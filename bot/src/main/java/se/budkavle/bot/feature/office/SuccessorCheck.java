package se.budkavle.bot.feature.office;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;

/** Checks whether someone, the same person or another, is appointed to an office after a term. */
@Component
class SuccessorCheck {

    /** A successor's term begins at most this many days after the previous term ends. */
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
