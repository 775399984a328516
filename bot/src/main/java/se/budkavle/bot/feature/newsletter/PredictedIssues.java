package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/**
 * Predicts the messages of scheduled newsletter issues, which {@link ScheduledSendingRoutine} will send. Returns one
 * planned message for each of an issue's networks.
 */
@Component
class PredictedIssues implements PredictedDeliveries {

    /**
     * How long an unsent newsletter issue stays in the outbox after its planned sending time, for example while sending
     * is paused.
     */
    private static final Duration LATE = Duration.ofDays(60);

    private final Issues issues;
    private final Networks networks;
    private final ScheduledIssueChanger schedule;
    private final Clock clock;

    PredictedIssues(Issues issues, Networks networks, ScheduledIssueChanger schedule, Clock clock) {
        this.issues = issues;
        this.networks = networks;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var byId = networks.byId();
        return byId.isEmpty()
                ? List.of()
                : issues.goingOutIn(byId.keySet(), clock.instant().minus(LATE), until).stream()
                        .filter(issue -> issue.state() == Issue.State.SCHEDULED)
                        .flatMap(issue -> ofNetworks(issue, byId))
                        .toList();
    }

    /**
     * Returns one planned message for each of the newsletter issue's networks that has not ended. If a user changes the
     * planned message of one network, the change applies to the whole newsletter issue.
     */
    private Stream<PredictedDelivery> ofNetworks(Issue issue, Map<String, Network> byId) {
        return issue.networkIds().stream()
                .filter(id -> MapLookup.existing(byId, id).isAlive())
                .sorted()
                .map(id -> Delivery.of(
                                NewsletterComposer.NAME + ":" + issue.id() + ":" + id,
                                NewsletterComposer.NAME,
                                issue.id(),
                                MapLookup.existing(byId, id).channelId(),
                                issue.requiredSendAt(),
                                clock.instant())
                        .about(id))
                .map(row -> PredictedDelivery.changedBy(schedule.of(issue), row, Phrase.of("newsletter.planned")));
    }
}
