package se.budkavle.bot.feature.operations;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.ServerConfigurationCheck.Severity;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;

/**
 * Announces in the administrators' channel that a part of the bot is down or up again. If the database cannot store the
 * message in the queue, posts the message directly. Only these announcements can be posted directly, and all other
 * messages of the bot go through the queue.
 */
@Component
class HealthAnnouncements implements Composer {

    private static final Logger log = LoggerFactory.getLogger(HealthAnnouncements.class);
    private static final String UP = "operations.health.up.";

    private final Deliveries deliveries;
    private final BackupSettings settings;
    private final Chat chat;

    HealthAnnouncements(Deliveries deliveries, BackupSettings settings, @Lazy Chat chat) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.chat = chat;
    }

    static Phrase down(String part, String reason) {
        return Phrase.of("operations.health.down." + part + "." + reason);
    }

    static Phrase up(String part) {
        return Phrase.of(UP + part);
    }

    /**
     * Queues the announcement that a part of the bot is down or up again. Posts the announcement directly if the
     * database cannot store it. Does nothing if no channel is configured.
     */
    void announce(String part, String key, Instant now) {
        if (settings.channel().isBlank()) {
            return;
        }
        var delivery = Delivery.of("health:" + part + ":" + now, name(), key, settings.channel(), now, now);
        try {
            deliveries.save(delivery);
        } catch (DataAccessException | TransactionException e) {
            log.debug("The message about {} cannot be queued", part, e);
            post(part, Post.of(delivery.id(), page(key)));
        }
    }

    private void post(String part, Post post) {
        try {
            chat.post(settings.channel(), post);
        } catch (ChatFailure e) {
            log.warn("The administrators' channel cannot be told about {}: {}", part, e.kind());
        }
    }

    @Override
    public String name() {
        return "operations.health";
    }

    @Override
    public Composed compose(Delivery delivery) {
        return new Composed.ChatPost(Post.of(delivery.id(), page(delivery.subject())));
    }

    private static Page page(String key) {
        boolean good = key.startsWith(UP);
        return Page.of(Phrase.of("operations.doctor." + (good ? Severity.GOOD : Severity.BAD), Phrase.of(key)))
                .toned(good ? Page.Tone.GOOD : Page.Tone.BAD);
    }
}
