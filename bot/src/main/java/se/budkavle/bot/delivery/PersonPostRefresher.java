package se.budkavle.bot.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.storage.delivery.DeliveryEdits;

/** Schedules an edit of all sent chat messages that may show a person, for example after the person's erasure. */
@Component
public class PersonPostRefresher {

    private static final int AT_ONCE = 500;

    private final List<String> composers;
    private final DeliveryEdits edits;
    private final Clock clock;

    PersonPostRefresher(List<LiveComposer> composers, DeliveryEdits edits, Clock clock) {
        this.composers = composers.stream().map(Composer::name).toList();
        this.edits = edits;
        this.clock = clock;
    }

    /**
     * Schedules an edit of the chat messages that have mentioned the account {@code accountId} or are about one of the
     * records {@code subjects}. Skips messages that the bot cannot build again.
     *
     * @param accountId the person's chat account; null if unknown
     * @param subjects the ids of records that refer to the person, such as meetings
     */
    public void renew(@Nullable String accountId, Collection<String> subjects) {
        var now = clock.instant();
        if (accountId != null) {
            edits.touchMentioning(accountId, composers, now);
        }
        var all = List.copyOf(subjects);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            edits.touchAbout(all.subList(from, Math.min(from + AT_ONCE, all.size())), composers, now);
        }
    }
}
