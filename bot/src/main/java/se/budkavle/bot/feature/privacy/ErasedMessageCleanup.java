package se.budkavle.bot.feature.privacy;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/** Deletes the rows of an erased person's private messages as soon as these are edited or can be edited no more. */
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
        var done = deliveries.findAllBySubjectOrderByDueAt(ErasedMessageComposer.NAME).stream()
                .filter(one -> one.refreshAt() == null)
                .map(Delivery::id)
                .toList();
        if (!done.isEmpty()) {
            items.handle(ErasedMessageComposer.NAME, () -> deliveries.delete(done));
        }
    }
}
