package se.budkavle.bot.feature.privacy;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Deletes the database rows of private messages to an erased person, as soon as the bot has edited the messages or can
 * no longer edit them.
 */
@Component
class ErasedMessageCleanup implements Routine {

    private final Deliveries deliveries;

    ErasedMessageCleanup(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "erased-messages";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var done = deliveries.findAllBySubjectOrderByDueAtAscIdAsc(ErasedMessageComposer.NAME).stream()
                .filter(one -> one.refreshAt() == null)
                .map(Delivery::id)
                .toList();
        if (!done.isEmpty()) {
            items.handle(ErasedMessageComposer.NAME, () -> deliveries.delete(done));
        }
    }
}
