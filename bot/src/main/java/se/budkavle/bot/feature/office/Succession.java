package se.budkavle.bot.feature.office;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;

/** Says whether it is settled who holds an office after a term, the same person again or another. */
@Component
class Succession {

    /** How long after a term's last day the next may begin. */
    private static final int DAYS = 31;

    private final Memberships memberships;
    private final Association association;
    private final Clock clock;

    Succession(Memberships memberships, Association association, Clock clock) {
        this.memberships = memberships;
        this.association = association;
        this.clock = clock;
    }

    boolean isSettled(Membership ending) {
        return memberships.activeOrComingIn(ending.networkId(), association.today(clock)).stream()
                .anyMatch(one -> one.succeeds(ending, DAYS));
    }
}
