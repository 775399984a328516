package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.MentionLog;
import se.budkavle.storage.directory.Association;

/**
 * Limits how often chat messages mention (notify by @) one person. A person is mentioned at most a configured number of
 * times a day. Messages about one occasion, for example one meeting, mention the person only once within a period that
 * the composer (message builder) defines. The daily limit does not apply to urgent messages.
 *
 * <p>Stores the mentions before the message is sent, so that two messages that are sent at the same time do not both
 * mention the same person. Deletes the stored mentions if the message cannot be sent. If several instances of the bot
 * run, they may together exceed the limit, because the lock works only inside one instance.
 */
@Component
public class DailyMentionLimit {

    private final MentionLog log;
    private final DeliverySettings settings;
    private final Association association;
    private final Clock clock;
    private final Lock reserving = new ReentrantLock();

    DailyMentionLimit(MentionLog log, DeliverySettings settings, Association association, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Returns the occasion's key followed by today's date. The key changes each day, so messages about the same
     * occasion can mention a person once a day.
     */
    public String today(String occasion) {
        return occasion + ":" + association.today(clock);
    }

    /**
     * Returns a copy of the message with only the mentions that the limits allow, and stores these mentions. Mentions
     * that an earlier attempt to send the message has stored remain.
     */
    Post reserved(Delivery delivery, Composer composer, Post post) {
        if (post.mentions().isEmpty()) {
            return post;
        }
        reserving.lock();
        try {
            var allowed = allowed(delivery, composer, post.mentions());
            // An earlier attempt to send, whose result is unknown, may already have mentioned these accounts. The
            // mention limits therefore do not apply to accounts from an earlier attempt.
            log.accountsOf(delivery.id()).stream()
                    .filter(post.mentions()::contains)
                    .forEach(allowed::add);
            log.add(delivery.id(), composer.occasion(delivery), allowed, clock.instant());
            return post.mentioning(allowed);
        } finally {
            reserving.unlock();
        }
    }

    private Set<String> allowed(Delivery delivery, Composer composer, Set<String> wanted) {
        var allowed = new HashSet<>(wanted);
        var occasion = composer.occasion(delivery);
        if (occasion != null) {
            allowed.removeAll(log.notifiedFor(occasion, since(composer.occasionLasts()), wanted, delivery.id()));
        }
        if (!composer.isUrgent() && !allowed.isEmpty()) {
            var startOfDay =
                    association.today(clock).atStartOfDay(association.zone()).toInstant();
            log.timesSince(startOfDay, Set.copyOf(allowed), delivery.id()).stream()
                    .filter(one -> one.times() >= settings.mentionsADay())
                    .forEach(one -> allowed.remove(one.accountId()));
        }
        return allowed;
    }

    private Instant since(Duration lasts) {
        var now = clock.instant();
        return lasts.compareTo(Duration.between(Instant.EPOCH, now)) > 0 ? Instant.EPOCH : now.minus(lasts);
    }

    /**
     * Deletes the stored mentions of a message that is not sent, so that they no longer count towards the limits.
     *
     * <p>Does not delete the mentions of an additional message, which mentions the people whom the first message could
     * not mention. A retry of the additional message needs the stored mentions, because no other data show whom the
     * message must mention.
     */
    void release(Delivery delivery) {
        if (!delivery.composer().equals(FurtherMentionsKey.COMPOSER)) {
            log.remove(delivery.id());
        }
    }

    /**
     * Removes all mentions that the first sent version of the message did not contain, so that an edited message
     * mentions no new people.
     */
    Post asNotified(Delivery sent, Post post) {
        if (post.mentions().isEmpty()) {
            return post;
        }
        var kept = new HashSet<>(post.mentions());
        kept.retainAll(log.accountsOf(sent.id()));
        return post.mentioning(kept);
    }
}
