package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;

/**
 * Renews the claims of this instance of the bot. A claim reserves a queued message (delivery) or a recipient of a batch
 * for one instance. Without a renewal, a claim would expire while a message is still being sent.
 */
@Component
class ClaimRenewal implements Routine {

    private final DeliveryClaims claims;
    private final BatchClaims batchClaims;

    ClaimRenewal(DeliveryClaims claims, BatchClaims batchClaims) {
        this.claims = claims;
        this.batchClaims = batchClaims;
    }

    @Override
    public String name() {
        return "delivery-claims";
    }

    @Override
    public Duration every() {
        return DeliveryClaims.RENEWED_EVERY;
    }

    @Override
    public boolean isIndependentOfChecks() {
        return true;
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        claims.renew();
        batchClaims.renew();
    }
}
