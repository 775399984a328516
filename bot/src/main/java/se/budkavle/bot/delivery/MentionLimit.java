package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Post;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.MentionLog;
import se.budkavle.storage.directory.Association;

/**
 * Keeps posts from notifying anyone more often in a day than is set, or twice for one occasion; an urgent post notifies all the same.
 *
 * <p>Only what has gone out counts, as a post that waits may still fail.
 */
@Component
public class MentionLimit {

    private final MentionLog log;
    private final DeliverySettings settings;
    private final Association association;
    private final Clock clock;

    MentionLimit(MentionLog log, DeliverySettings settings, Association association, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.association = association;
        this.clock = clock;
    }

    /** An occasion of today: a post of another day about the same notifies anew. */
    public String today(String occasion) {
        return occasion + ":" + association.today(clock);
    }

    /** Those of these accounts that no other post has notified for this occasion. */
    public Set<String> first(Delivery delivery, String occasion, Collection<String> accounts) {
        var left = new HashSet<>(accounts);
        if (!left.isEmpty()) {
            left.removeAll(log.notifiedFor(occasion, accounts, delivery.id()));
        }
        return left;
    }

    /** The post with those mentions that this delivery may make now. */
    Post limited(Delivery delivery, Composer composer, Post post) {
        if (post.mentions().isEmpty()) {
            return post;
        }
        var occasion = composer.occasion(delivery);
        var allowed = occasion == null ? new HashSet<>(post.mentions()) : first(delivery, occasion, post.mentions());
        if (!composer.isUrgent() && !allowed.isEmpty()) {
            var startOfDay = association.today(clock).atStartOfDay(association.zone()).toInstant();
            log.timesSince(startOfDay, Set.copyOf(allowed), delivery.id()).stream()
                    .filter(one -> one.times() >= settings.mentionsADay()).forEach(one -> allowed.remove(one.accountId()));
        }
        return post.mentioning(allowed);
    }

    /** The post as it stands once it has gone out: an edit mentions nobody whom it has not notified. */
    Post asNotified(Delivery sent, Post post) {
        if (post.mentions().isEmpty()) {
            return post;
        }
        var kept = new HashSet<>(post.mentions());
        kept.retainAll(log.accountsOf(sent.id()));
        return post.mentioning(kept);
    }

    /** Remembers whom the delivery has notified. */
    void remember(Delivery sent, Composer composer, Post post) {
        if (!post.mentions().isEmpty()) {
            log.add(sent.id(), composer.occasion(sent), post.mentions(), clock.instant());
        }
    }
}
