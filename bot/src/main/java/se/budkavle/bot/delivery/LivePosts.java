package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.DeliveryEdits;

/**
 * Records that the content of a sent chat message has changed, so that the message is edited. A {@link LiveComposer}
 * builds the new content.
 *
 * <p>A change increases a counter in the message's database row. If the counter has increased while the message was
 * being sent or edited, the message is edited once more.
 */
@Component
public class LivePosts {

    private static final Duration GATHERING = Duration.ofSeconds(5);

    private final DeliveryEdits edits;
    private final Clock clock;

    LivePosts(DeliveryEdits edits, Clock clock) {
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * Schedules an edit of a sent chat message because its data have changed. The edit is stored in the caller's
     * transaction. Several calls within five seconds lead to one edit.
     *
     * <p>A message that is not sent yet needs no edit, because its content is built when it is sent. A message that is
     * being sent now is edited afterwards. Does nothing if no queued or sent message has this key.
     *
     * @param key the key of the queued message (delivery)
     */
    public void refresh(String key) {
        edits.touch(key, clock.instant().plus(GATHERING));
    }

    /** Schedules an edit of a sent chat message like {@link #refresh}, but does not wait for further changes. */
    public void refreshNow(String key) {
        edits.touch(key, clock.instant());
    }
}
