package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryQueue;

/**
 * Sends the queued messages (deliveries) that are due. For each message, claims (reserves) it, builds it with its
 * composer, sends it and stores the result.
 *
 * <p>Messages to one addressee are sent in order, and several addressees are processed in parallel. If the bot crashes
 * after sending a message and before storing the result, a retry first searches the channel for the chat message by its
 * reference. An email whose sending was interrupted is not sent again.
 */
@Component
class DeliverySender implements Routine {

    /**
     * The maximum number of addressees to whom the bot sends at the same time. Messages to other addressees wait until
     * the bot has finished sending to one of the current addressees.
     */
    private static final int AT_MOST = 10_000;

    private final DeliveryQueue queue;
    private final ComposerRegistry composers;
    private final ChatMessageSender posts;
    private final EmailTransport emails;
    private final MentionEmailQueue mentionLetters;
    private final DailyMentionLimit limit;
    private final FurtherMentionsQueue furtherMentions;
    private final DeliveryClaims claims;
    private final DeliveryFailureHandler failureHandler;
    private final DeliveryExecutors lanes;
    private final Clock clock;

    DeliverySender(
            DeliveryQueue queue,
            ComposerRegistry composers,
            ChatMessageSender posts,
            EmailTransport emails,
            MentionEmailQueue mentionLetters,
            DailyMentionLimit limit,
            FurtherMentionsQueue furtherMentions,
            DeliveryClaims claims,
            DeliveryFailureHandler failureHandler,
            DeliveryExecutors lanes,
            Clock clock) {
        this.queue = queue;
        this.composers = composers;
        this.posts = posts;
        this.emails = emails;
        this.mentionLetters = mentionLetters;
        this.limit = limit;
        this.furtherMentions = furtherMentions;
        this.claims = claims;
        this.failureHandler = failureHandler;
        this.lanes = lanes;
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
        return Optional.ofNullable(queue.nextDueAt()).map(Instant::ofEpochMilli);
    }

    /**
     * Starts sending to each addressee with a due message, and returns without waiting for the results. Sends no chat
     * messages while another instance of the bot is connected to the chat.
     */
    @Override
    public void look(Instant now, ItemHandler items) {
        queue.claimable(now, posts.isReady(), AT_MOST)
                .forEach(due -> lanes.of(due).start(due.lane(), due.id(), id -> {
                    var next = new AtomicReference<String>();
                    items.handle(id, () -> next.set(sendOne(id)));
                    return Optional.ofNullable(next.get());
                }));
    }

    /**
     * Sends the queued message. Returns the id of the next due message to the same addressee; null if there is none.
     */
    private @Nullable String sendOne(String id) {
        var delivery = claims.toSend(id);
        if (delivery == null) {
            return null;
        }
        boolean othersToo;
        try {
            othersToo = deliver(delivery);
        } finally {
            claims.release(id);
        }
        return othersToo && delivery.lane() != null
                ? queue.claimableIn(delivery.lane(), clock.instant()).orElse(null)
                : null;
    }

    /**
     * Builds and sends the message and stores the result. Returns whether other messages to the same addressee can be
     * sent now.
     */
    private boolean deliver(Delivery delivery) {
        try {
            var composer = composers.of(delivery);
            if (composer.isEmpty()) {
                claims.finish(delivery, State.FAILED, null, "delivery.no-composer");
                return true;
            }
            send(delivery, composer.get());
            return true;
        } catch (RuntimeException e) {
            return failureHandler.failed(delivery, e, reason -> {
                limit.release(delivery);
                claims.finish(delivery, State.FAILED, null, reason);
            });
        }
    }

    private void send(Delivery delivery, Composer composer) {
        var composed = composer.compose(delivery);
        if (composed instanceof Composed.Skip skip) {
            claims.finish(delivery, State.SKIPPED, null, skip.reason());
        } else if (composed instanceof Composed.Ended) {
            claims.finish(delivery, State.SKIPPED, null, "delivery.ended");
        } else if (composed instanceof Composed.Mail mail) {
            sendByMail(delivery, mail.email());
        } else {
            sendPost(delivery, composer, ((Composed.ChatPost) composed).post());
        }
    }

    private void sendPost(Delivery delivery, Composer composer, Post post) {
        mentionLetters.order(delivery, post);
        var allowed = limit.reserved(delivery, composer, post);
        if (allowed.mentions().isEmpty() && !post.mentions().isEmpty() && composer.skippedWithoutMentions() != null) {
            claims.finish(delivery, State.SKIPPED, null, composer.skippedWithoutMentions());
        } else {
            var mentioned = posts.mentionable(allowed);
            var messageId = posts.send(
                    delivery.addressee(), delivery.id(), delivery.attempts() > 1, allowed.mentioning(mentioned));
            var left = new HashSet<>(allowed.mentions());
            left.removeAll(mentioned);
            furtherMentions.finish(delivery, messageId, left);
        }
    }

    /**
     * Sends the email. Does not send the email if an earlier attempt was interrupted, because the reader may already
     * have got it.
     */
    private void sendByMail(Delivery delivery, Email email) {
        if (!emails.isReady()) {
            claims.finish(delivery, State.FAILED, null, "delivery.no-mail");
        } else if (delivery.wasInterrupted()) {
            claims.finish(delivery, State.FAILED, null, "delivery.unknown");
        } else {
            emails.send(email);
            claims.finish(delivery, State.SENT, null, null);
        }
    }
}
