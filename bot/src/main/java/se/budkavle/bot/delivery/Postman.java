package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.schedule.Items;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.Id;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Claims what is due, has the words written, posts them, and remembers.
 *
 * <p>A crash between posting and remembering is mended here: a delivery that was claimed before is first looked
 * for in its channel, by the reference that stands in the post.
 */
@Component
class Postman implements Routine {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final Map<String, Composer> composers;
    private final Chat chat;
    private final Clock clock;
    private final String me = Id.next();

    Postman(Deliveries deliveries, List<Composer> composers, Chat chat, Clock clock) {
        this.deliveries = deliveries;
        this.composers = composers.stream().collect(Collectors.toMap(Composer::name, Function.identity()));
        this.chat = chat;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.ofNullable(deliveries.nextDueAt()).map(Instant::ofEpochMilli);
    }

    @Override
    public void look(Instant now, Items items) {
        deliveries.claimable(now, AT_ONCE).forEach(id -> items.handle(id, () -> claim(id)));
    }

    private void claim(String id) {
        // The time of this claim and not of the look: what was sent before it may have taken long.
        var now = clock.instant();
        if (deliveries.claim(id, me, now.plus(LEASE), now) == 1) {
            deliver(deliveries.findById(id).orElseThrow());
        }
    }

    private void deliver(Delivery delivery) {
        try {
            var composer = composers.get(delivery.composer());
            if (composer == null) {
                finish(delivery, Delivery.State.FAILED, null, "delivery.no-composer");
                return;
            }
            var composed = composer.compose(delivery);
            if (composed instanceof Composed.Useless useless) {
                finish(delivery, Delivery.State.SKIPPED, null, useless.reason());
            } else if (composed instanceof Composed.Instead instead) {
                chat.edit(delivery.channelId(), instead.messageId(), instead.post());
                finish(delivery, Delivery.State.SENT, instead.messageId(), null);
            } else {
                finish(delivery, Delivery.State.SENT, post(delivery, ((Composed.Words) composed).post()), null);
            }
        } catch (ChatFailure failure) {
            failed(delivery, failure);
        } catch (RuntimeException e) {
            log.error("Delivery {} of {} could not be made", delivery.id(), delivery.composer(), e);
            again(delivery, "delivery.incident");
        }
    }

    private String post(Delivery delivery, Post post) {
        var earlier = delivery.attempts() > 1
                ? chat.find(delivery.channelId(), delivery.id())
                : Optional.<String>empty();
        return earlier.orElseGet(() -> chat.post(delivery.channelId(), post));
    }

    private void failed(Delivery delivery, ChatFailure failure) {
        log.warn("Delivery {} of {} failed: {} {}", delivery.id(), delivery.composer(), failure.kind(),
                failure.getMessage());
        switch (failure.kind()) {
            case GONE -> finish(delivery, Delivery.State.FAILED, null, "delivery.channel-gone");
            case REFUSED -> finish(delivery, Delivery.State.FAILED, null, "delivery.refused");
            case LATER -> again(delivery, "delivery.later");
        }
    }

    private void finish(Delivery delivery, Delivery.State state, String messageId, String reason) {
        if (deliveries.finish(delivery.id(), me, delivery.attempts(), state, messageId, reason, clock.instant()) == 0) {
            log.warn("Delivery {} was taken over by another instance before it was finished here", delivery.id());
        }
    }

    private void again(Delivery delivery, String reason) {
        var pause = Duration.ofSeconds(1L << Math.min(delivery.attempts(), 8));
        deliveries.giveBack(delivery.id(), me, delivery.attempts(),
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE), reason);
    }
}
