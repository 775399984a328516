package se.budkavle.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Deliveries;

/** Edits the sent chat posts whose content has changed, as recorded by {@link LivePosts}. */
@Component
class LivePostRoutine implements Routine {

    private static final int AT_A_LOOK = 20;

    private final Deliveries deliveries;
    private final ComposerRegistry composers;
    private final ChatCarrier carrier;
    private final DailyMentionLimit limit;
    private final DeliveryClaims claims;
    private final LaneExecutor lanes;

    LivePostRoutine(
            Deliveries deliveries,
            ComposerRegistry composers,
            ChatCarrier carrier,
            DailyMentionLimit limit,
            DeliveryClaims claims,
            LaneExecutor lanes) {
        this.deliveries = deliveries;
        this.composers = composers;
        this.carrier = carrier;
        this.limit = limit;
        this.claims = claims;
        this.lanes = lanes;
    }

    @Override
    public String name() {
        return "live-posts";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.ofNullable(deliveries.nextRefreshAt()).map(Instant::ofEpochMilli);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        lanes.each(deliveries.refreshable(now, AT_A_LOOK), id -> items.handle(id, () -> refresh(id)));
    }

    private void refresh(String id) {
        var sent = claims.toRefresh(id);
        if (sent == null) {
            return;
        }
        try {
            var composer = composers.live(sent);
            if (composer.isEmpty()) {
                claims.finishRefresh(sent, "delivery.no-composer");
                return;
            }
            var composed = composer.get().refreshed(sent);
            if (composed instanceof Composed.Skip skip) {
                claims.finishRefresh(sent, skip.reason());
            } else if (composed instanceof Composed.Ended) {
                claims.finishRefresh(sent, "delivery.ended");
            } else if (composed instanceof Composed.Mail) {
                claims.finishRefresh(sent, "delivery.mail-not-edited");
            } else {
                carrier.edit(sent, limit.asNotified(sent, ((Composed.ChatPost) composed).post()));
                claims.finishRefresh(sent, null);
            }
        } catch (RuntimeException e) {
            claims.failed(sent, e, reason -> claims.finishRefresh(sent, reason));
        }
    }
}
