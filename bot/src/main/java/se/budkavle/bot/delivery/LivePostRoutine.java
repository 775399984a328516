package se.budkavle.bot.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.Composer.Composed;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.DeliveryQueue;
import se.budkavle.storage.delivery.DeliveryQueue.Due;

/** Edits the sent chat messages whose content has changed, as recorded by {@link LivePosts}. */
@Component
class LivePostRoutine implements Routine {

    private final DeliveryQueue queue;
    private final ComposerRegistry composers;
    private final ChatMessageSender carrier;
    private final DailyMentionLimit limit;
    private final FurtherMentionsQueue furtherMentions;
    private final DeliveryClaims claims;
    private final DeliveryFailureHandler failureHandler;
    private final LaneExecutor editLanes;

    LivePostRoutine(
            DeliveryQueue queue,
            ComposerRegistry composers,
            ChatMessageSender carrier,
            DailyMentionLimit limit,
            FurtherMentionsQueue furtherMentions,
            DeliveryClaims claims,
            DeliveryFailureHandler failureHandler,
            LaneExecutor editLanes) {
        this.queue = queue;
        this.composers = composers;
        this.carrier = carrier;
        this.limit = limit;
        this.furtherMentions = furtherMentions;
        this.claims = claims;
        this.failureHandler = failureHandler;
        this.editLanes = editLanes;
    }

    @Override
    public String name() {
        return "live-posts";
    }

    @Override
    public Duration every() {
        return Duration.ZERO;
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return Optional.ofNullable(queue.nextRefreshAt()).map(Instant::ofEpochMilli);
    }

    /**
     * Finds the channels with messages that are due to be edited, and starts editing in each channel. Does not wait
     * until the edits are done.
     */
    @Override
    public void look(Instant now, ItemHandler items) {
        if (!carrier.isReady()) {
            return;
        }
        queue.refreshable(now).stream()
                .collect(groupingBy(Due::lane, LinkedHashMap::new, mapping(Due::id, toList())))
                .forEach((lane, ids) -> {
                    var rest = ids.iterator();
                    editLanes.start(lane, rest.next(), id -> {
                        items.handle(id, () -> refresh(id));
                        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
                    });
                });
    }

    private void refresh(String id) {
        var sent = claims.toRefresh(id);
        if (sent == null) {
            return;
        }
        try {
            var composer = composers.live(sent);
            if (composer.isEmpty()) {
                claims.finishRefresh(sent, "delivery.no-composer");
                return;
            }
            var composed = composer.get().refreshed(sent);
            if (composed instanceof Composed.Skip skip) {
                claims.finishRefresh(sent, skip.reason());
            } else if (composed instanceof Composed.Ended) {
                claims.finishRefresh(sent, "delivery.ended");
            } else if (composed instanceof Composed.Mail) {
                claims.finishRefresh(sent, "delivery.mail-not-edited");
            } else {
                carrier.edit(sent, limit.asNotified(sent, ((Composed.ChatPost) composed).post()));
                furtherMentions.refresh(sent);
                claims.finishRefresh(sent, null);
            }
        } catch (RuntimeException e) {
            failureHandler.failed(sent, e, reason -> claims.finishRefresh(sent, reason));
        } finally {
            claims.release(id);
        }
    }
}
