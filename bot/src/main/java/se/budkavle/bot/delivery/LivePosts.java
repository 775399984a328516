package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Records that the content of a sent chat message has changed, so that the message is edited. A {@link LiveComposer}
 * builds the new content.
 *
 * <p>A change increases a counter in the database row of the message. If the content changes while the message is being
 * built, sent or edited, the counter exceeds what the message shows. The message is then edited once more.
 */
@Component
public class LivePosts {

    private static final Duration GATHERING = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final Clock clock;

    LivePosts(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Orders an edit of a sent chat message, because the data it shows has changed. The order is stored in the caller's
     * transaction. All orders within five seconds lead to one edit.
     *
     * <p>A message that is not sent yet needs no edit, because its text is built when it is sent. Does nothing if no
     * message has this key.
     *
     * @param key the key of the queued message (delivery)
     */
    public void refresh(String key) {
        deliveries.touch(key, clock.instant().plus(GATHERING));
    }

    /** Orders an edit like {@link #refresh}, but makes it due at once, without waiting for further changes. */
    public void refreshNow(String key) {
        deliveries.touch(key, clock.instant());
    }
}
