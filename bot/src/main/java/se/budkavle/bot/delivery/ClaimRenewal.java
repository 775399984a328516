package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;

/**
 * Renews the claims on the queued messages (deliveries) that this instance of the bot is sending, and on the recipients
 * of batches to whom it is sending. Sending may take longer than a claim lasts.
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
