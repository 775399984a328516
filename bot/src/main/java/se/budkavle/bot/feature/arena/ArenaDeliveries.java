package se.budkavle.bot.feature.arena;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.LivePosts;
import se.budkavle.bot.delivery.SharedMessageKeys;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.arena.Contributions;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReports;
import se.budkavle.storage.arena.Gatherings;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Membership;

/**
 * Queues the messages about a gathering (meeting) of an arena (external group). Messages before the gathering are the
 * request for contributions (what the representatives should say or ask) and the summary of the contributions. Messages
 * after the gathering are the request for the report, messages about a missing report, and the report.
 */
@Component
class ArenaDeliveries {

    private final Gatherings gatherings;
    private final Contributions contributions;
    private final GatheringReports reports;
    private final ArenaReader reader;
    private final GatheringTimes times;
    private final Deliveries deliveries;
    private final SharedMessageKeys keys;
    private final LivePosts posts;
    private final WorkingHoursDelay outsideHours;
    private final Rights rights;
    private final Clock clock;

    ArenaDeliveries(
            Gatherings gatherings,
            Contributions contributions,
            GatheringReports reports,
            ArenaReader reader,
            GatheringTimes times,
            Deliveries deliveries,
            SharedMessageKeys keys,
            LivePosts posts,
            WorkingHoursDelay outsideHours,
            Rights rights,
            Clock clock) {
        this.gatherings = gatherings;
        this.contributions = contributions;
        this.reports = reports;
        this.reader = reader;
        this.times = times;
        this.deliveries = deliveries;
        this.keys = keys;
        this.posts = posts;
        this.outsideHours = outsideHours;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Queues the due messages about the gathering. Queues no messages if the gathering is cancelled, if the arena has
     * ended, or if nobody represents the association at the gathering.
     */
    @Transactional
    void queueDue(String gatheringId, Instant now) {
        var gathering = gatherings.findById(gatheringId).orElseThrow();
        var arena = reader.arenaOf(gathering);
        var goers = reader.goers(gathering);
        if (gathering.isCancelled() || !arena.isAlive() || goers.isEmpty()) {
            return;
        }
        if (gathering.isAhead(times.today())) {
            askNetwork(gathering, now);
            summarise(gathering, goers, now);
        } else if (reports.findById(gatheringId).isEmpty()) {
            followReport(gathering, goers, now);
        }
    }

    private void askNetwork(Gathering gathering, Instant now) {
        var channel = reader.networkOf(reader.arenaOf(gathering)).channelId();
        if (channel != null
                && !times.request(gathering).at().isAfter(now)
                && deliveries.findByKey(ArenaDeliveryKeys.request(gathering)).isEmpty()) {
            deliveries.save(request(gathering, channel, times.soonestBefore(gathering)));
        }
    }

    /**
     * Creates the queue row of the message that asks the arena's home network for contributions to the gathering. The
     * message is sent at the given time.
     */
    Delivery request(Gathering gathering, String channel, Instant dueAt) {
        return Delivery.of(
                        ArenaDeliveryKeys.request(gathering),
                        ArenaDeliveryKeys.REQUEST,
                        gathering.id(),
                        channel,
                        dueAt,
                        clock.instant())
                .about(reader.arenaOf(gathering).networkId());
    }

    private void summarise(Gathering gathering, List<String> goers, Instant now) {
        if (times.summary(gathering).isAfter(now)
                || contributions.toAny(List.of(gathering.id())).isEmpty()) {
            return;
        }
        var network = reader.arenaOf(gathering).networkId();
        var day = times.summaryDay(gathering);
        for (var person : goers) {
            keys.freeOfEdited(ArenaDeliveryKeys.personal(ArenaDeliveryKeys.SUMMARY, person, day), network)
                    .ifPresent(key -> deliveries.save(Delivery.of(
                                    key,
                                    ArenaDeliveryKeys.SUMMARY,
                                    person + " " + day,
                                    Addressee.person(person),
                                    times.soonestBefore(gathering),
                                    now)
                            .about(network)));
        }
    }

    private void followReport(Gathering gathering, List<String> goers, Instant now) {
        var asked = gathering.reportAskedAt();
        var reminded = gathering.reportRemindedAt();
        if (asked == null) {
            if (!times.reportRequest(gathering).isAfter(now)) {
                gatherings.save(gathering.askedForReport(now));
                tell(ArenaDeliveryKeys.REPORT_REQUEST, gathering, goers, now);
            }
        } else if (reminded == null) {
            if (!times.after(asked).at().isAfter(now)) {
                gatherings.save(gathering.remindedOfReport(now));
                tell(ArenaDeliveryKeys.REPORT_REQUEST, gathering, goers, now);
            }
        } else if (gathering.reportMissedAt() == null
                && !times.after(reminded).at().isAfter(now)) {
            gatherings.save(gathering.missedReport(now));
            tell(
                    ArenaDeliveryKeys.REPORT_MISSED,
                    gathering,
                    rights.coordinatorsOf(reader.arenaOf(gathering).networkId()).stream()
                            .map(Membership::personId)
                            .distinct()
                            .toList(),
                    now);
        }
    }

    /**
     * Queues a private message about the gathering to each of the given people. Skips a person whose queued message of
     * the same kind and day will cover this gathering too.
     */
    private void tell(String composer, Gathering gathering, List<String> personIds, Instant now) {
        var network = reader.arenaOf(gathering).networkId();
        var dueAt = times.soonest();
        var day = times.dayOf(dueAt);
        for (var person : personIds) {
            keys.free(ArenaDeliveryKeys.personal(composer, person, day), network, gathering.id())
                    .ifPresent(key -> deliveries.save(
                            Delivery.of(key, composer, person + " " + day, Addressee.person(person), dueAt, now)
                                    .about(network)));
        }
    }

    /**
     * Queues the message with a new report if the home network has a channel. If the report was corrected or the
     * message is already queued or sent, schedules an edit of the message instead.
     */
    void reported(Gathering gathering, boolean isNew) {
        var key = ArenaDeliveryKeys.report(gathering);
        var arena = reader.arenaOf(gathering);
        var channel = reader.networkOf(arena).channelId();
        if (isNew && channel != null && deliveries.findByKey(key).isEmpty()) {
            deliveries.save(Delivery.of(
                            key,
                            ArenaDeliveryKeys.REPORT,
                            gathering.id(),
                            channel,
                            outsideHours.goesOutAt(Instant.MAX),
                            clock.instant())
                    .about(arena.networkId()));
        } else {
            posts.refresh(key);
        }
    }

    /**
     * Schedules edits of the channel messages about the gathering. Also schedules edits of the representatives' private
     * messages, because members may add contributions until the day before the gathering. Called when the gathering or
     * its contributions have changed.
     */
    void refresh(Gathering gathering) {
        posts.refresh(ArenaDeliveryKeys.request(gathering));
        posts.refresh(ArenaDeliveryKeys.report(gathering));
        var day = times.summaryDay(gathering);
        var network = reader.arenaOf(gathering).networkId();
        for (var person : reader.goers(gathering)) {
            var shared = ArenaDeliveryKeys.personal(ArenaDeliveryKeys.SUMMARY, person, day);
            posts.refresh(shared);
            posts.refresh(SharedMessageKeys.own(shared, network));
        }
    }

    /**
     * Adds to the reply the time at which the report will be posted, and a button that posts the report now. Returns
     * the reply unchanged if no report waits to be posted.
     */
    Reply told(Reply reply, Gathering gathering) {
        return outsideHours.told(
                reply,
                List.of(ArenaDeliveryKeys.report(gathering)),
                Press.id(GatheringButtonIds.SEND_NOW, gathering.id()));
    }

    @Transactional
    Reply sendNow(Gathering gathering, String by) {
        return outsideHours.sendNow(
                List.of(ArenaDeliveryKeys.report(gathering)),
                by,
                reader.arenaOf(gathering).networkId());
    }
}
