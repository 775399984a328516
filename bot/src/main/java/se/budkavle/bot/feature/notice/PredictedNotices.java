package se.budkavle.bot.feature.notice;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.NoticeTimetable.Kind;
import se.budkavle.bot.delivery.NoticeTimetable.Moment;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Predicts the messages about meetings that {@link NoticeRoutine} will queue later: meeting notices, reminders,
 * warnings about a missing place or link, and the messages an hour before the meetings.
 */
@Component
class PredictedNotices implements PredictedDeliveries {

    private final Meetings meetings;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final Deliveries deliveries;
    private final NoticeTimetable timetable;
    private final Clock clock;

    PredictedNotices(
            Meetings meetings,
            Networks networks,
            AllNetworkSettings networkSettings,
            Deliveries deliveries,
            NoticeTimetable timetable,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.networkSettings = networkSettings;
        this.deliveries = deliveries;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var now = clock.instant();
        var end = now.plus(NoticeRoutine.AHEAD);
        var settingsOf = networkSettings.byNetwork();
        var known = networks.byId();
        var queued = deliveries.aboutMeetings(now, end).stream().collect(toMap(Delivery::key, Function.identity()));
        return meetings.between(now, end).stream()
                .filter(meeting -> meeting.isAhead(now))
                .flatMap(meeting -> {
                    var network = MapLookup.existing(known, meeting.networkId());
                    var channel = network.channelId();
                    return channel == null || !network.isAlive()
                            ? Stream.empty()
                            : of(meeting, settingsOf.apply(meeting.networkId()), channel, queued, now);
                })
                .filter(planned -> planned.row().dueAt().isBefore(until))
                .toList();
    }

    private Stream<PredictedDelivery> of(
            Meeting meeting, NetworkSettings settings, String channel, Map<String, Delivery> queued, Instant now) {
        var notice = Optional.ofNullable(queued.get(MeetingNoticeDeliveryKey.key(meeting.id())));
        return timetable.of(meeting, settings, notice).stream()
                .filter(moment -> isAhead(moment, meeting, now))
                .map(moment -> planned(
                        NoticeRoutine.delivery(meeting, moment, channel, at(moment, meeting, settings, now), now),
                        why(moment, notice),
                        moment,
                        now))
                .filter(planned -> !queued.containsKey(planned.row().key()));
    }

    /**
     * Returns whether the message is predicted. A meeting notice is predicted even if it is late. Other messages are
     * predicted only before they are due. The warning about a missing place or link is not predicted if nothing is
     * missing.
     */
    private static boolean isAhead(Moment moment, Meeting meeting, Instant now) {
        return switch (moment.kind()) {
            case NOTICE -> true;
            case ORGANISER -> moment.at().isAfter(now) && !meeting.venue().isComplete();
            case REMINDER, SOON -> moment.at().isAfter(now);
        };
    }

    private Instant at(Moment moment, Meeting meeting, NetworkSettings settings, Instant now) {
        return moment.kind() == Kind.NOTICE && !moment.at().isAfter(now)
                ? timetable.soonest(meeting, settings, now)
                : moment.at();
    }

    private static PredictedDelivery planned(Delivery row, Phrase why, Moment moment, Instant now) {
        return moment.at().isAfter(now)
                ? PredictedDelivery.of(row, why, moment.moved())
                : PredictedDelivery.of(row, Phrase.of("meeting.planned.late", moment.days()));
    }

    /**
     * Returns the text with the reason why the message is sent. If the meeting notice was skipped or could not be sent,
     * the text says so too.
     */
    private static Phrase why(Moment moment, Optional<Delivery> notice) {
        var why = Phrase.of("meeting.planned." + moment.kind(), moment.days());
        return notice.filter(Delivery::isFinishedUnsent)
                .map(unsent -> Phrase.of("meeting.planned.without-notice." + unsent.state(), why))
                .orElse(why);
    }
}
