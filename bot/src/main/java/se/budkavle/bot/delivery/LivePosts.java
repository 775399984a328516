package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Keeps posts that follow their matter up to date; each is written by a {@link LiveComposer}.
 *
 * <p>A change is counted in the row of the post's delivery. A change that comes while the post is being written, sent or edited is
 * counted beyond those that it shows, and leads to another edit.
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
     * In the transaction of a change: all that changes within five seconds is one edit. One that is not sent yet is written afresh
     * then, and nothing happens where there is none.
     *
     * @param key of the post's delivery
     */
    public void refresh(String key) {
        deliveries.touch(key, clock.instant().plus(GATHERING));
    }

    /** The same for a change that is not followed by others. */
    public void refreshNow(String key) {
        deliveries.touch(key, clock.instant());
    }
}
