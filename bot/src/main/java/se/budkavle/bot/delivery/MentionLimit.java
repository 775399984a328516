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
 * Limits how often posts notify one person: a set number of times a day, and once for each occasion; urgent posts are exempt from the daily
 * limit.
 *
 * <p>Only posts that were sent are counted, because a waiting post may still fail.
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

    /** Returns the occasion with today's date, so that the same occasion may notify again on another day. */
    public String today(String occasion) {
        return occasion + ":" + association.today(clock);
    }

    /** Returns those of the accounts that no other post has notified for this occasion. */
    public Set<String> first(Delivery delivery, String occasion, Collection<String> accounts) {
        var left = new HashSet<>(accounts);
        if (!left.isEmpty()) {
            left.removeAll(log.notifiedFor(occasion, accounts, delivery.id()));
        }
        return left;
    }

    /** Returns the post with only the mentions that are allowed now. */
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

    /** Returns the post with only the mentions that it made when it was sent, so that an edit mentions nobody else. */
    Post asNotified(Delivery sent, Post post) {
        if (post.mentions().isEmpty()) {
            return post;
        }
        var kept = new HashSet<>(post.mentions());
        kept.retainAll(log.accountsOf(sent.id()));
        return post.mentioning(kept);
    }

    /** Records whom the delivery has notified. */
    void remember(Delivery sent, Composer composer, Post post) {
        if (!post.mentions().isEmpty()) {
            log.add(sent.id(), composer.occasion(sent), post.mentions(), clock.instant());
        }
    }
}
