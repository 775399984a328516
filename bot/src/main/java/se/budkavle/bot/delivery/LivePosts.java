package se.budkavle.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.Deliveries;

/**
 * Records that something shown in posts has changed, so that the posts are edited; each post is built by a
 * {@link LiveComposer}.
 *
 * <p>A change increases a counter in the row of the post's delivery. If a change comes while the post is being built,
 * sent or edited, the counter exceeds what the post shows, and the post is edited once more.
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
     * Records a change in the caller's transaction; changes within five seconds lead to one edit. A post that has not
     * been sent yet is built with the change; without a post nothing happens.
     *
     * @param key the key of the post's delivery
     */
    public void refresh(String key) {
        deliveries.touch(key, clock.instant().plus(GATHERING));
    }

    /** Like {@link #refresh}, but the edit does not wait for further changes. */
    public void refreshNow(String key) {
        deliveries.touch(key, clock.instant());
    }
}
