package se.budkavle.bot.feature.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.delivery.MeetingChangeDeliveryKey;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.NoticeTimetable.Kind;
import se.budkavle.bot.delivery.NoticeTimetable.Moment;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Queues the messages about a meeting, such as the meeting notice and the reminders, at the time at which they are due.
 *
 * <p>The routine queues no message before it is due. After a meeting is moved, its messages are thus sent at times that
 * fit the new date.
 */
@Component
class NoticeRoutine implements Routine {

    /**
     * How far ahead the routine looks for meetings. No network setting can make the bot send a message about a meeting
     * earlier than this time before the meeting.
     */
    static final Duration AHEAD = Duration.ofDays(130);

    private final Meetings meetings;
    private final Networks networks;
    private final AllNetworkSettings networkSettings;
    private final Deliveries deliveries;
    private final NoticeTimetable timetable;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NoticeRoutine(
            Meetings meetings,
            Networks networks,
            AllNetworkSettings networkSettings,
            Deliveries deliveries,
            NoticeTimetable timetable,
            TransactionTemplate transaction,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.networkSettings = networkSettings;
        this.deliveries = deliveries;
        this.timetable = timetable;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        var now = clock.instant();
        var ahead = ahead(now);
        var known = known(ahead, now);
        return ahead.stream()
                .flatMap(meeting -> {
                    var settings = known.practiceOf().apply(meeting.networkId());
                    return timetable.of(meeting, settings, known.noticeOf(meeting)).stream()
                            .map(moment -> goesOutAt(meeting, settings, moment, known, looked))
                            .filter(at -> at.isAfter(looked))
                            .min(Instant::compareTo)
                            .stream();
                })
                .min(Instant::compareTo);
    }

    private Instant goesOutAt(
            Meeting meeting, NetworkSettings settings, Moment moment, NoticeData known, Instant looked) {
        boolean late = moment.kind() == Kind.NOTICE
                && !moment.at().isAfter(looked)
                && known.noticeOf(meeting).isEmpty();
        return late ? timetable.soonest(meeting, settings, looked) : moment.at();
    }

    /**
     * The network settings and the queued messages, loaded once for each run of the routine. Meetings without due
     * messages thus cause no further database queries.
     */
    private record NoticeData(Function<String, NetworkSettings> practiceOf, Map<String, Delivery> byKey) {

        Optional<Delivery> ordered(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        Optional<Delivery> noticeOf(Meeting meeting) {
            return ordered(MeetingNoticeDeliveryKey.key(meeting.id()));
        }
    }

    private NoticeData known(List<Meeting> ahead, Instant now) {
        var changes = ahead.stream()
                .filter(meeting -> meeting.sequence() > 0)
                .map(MeetingChangeDeliveryKey::key)
                .toList();
        return new NoticeData(
                networkSettings.byNetwork(),
                Stream.concat(
                                deliveries.aboutMeetings(now, now.plus(AHEAD)).stream(),
                                changes.isEmpty() ? Stream.empty() : deliveries.findAllByKeyIn(changes).stream())
                        .collect(Collectors.toMap(Delivery::key, Function.identity())));
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        var ahead = ahead(now);
        var known = known(ahead, now);
        var byId = networks.byId();
        ahead.forEach(meeting -> items.handle(
                meeting.id(), () -> writeDue(meeting, MapLookup.existing(byId, meeting.networkId()), known, now)));
    }

    private void writeDue(Meeting meeting, Network network, NoticeData known, Instant now) {
        var channel = network.channelId();
        var settings = known.practiceOf().apply(meeting.networkId());
        // A message may be late after an outage, or if a meeting is planned at short notice. A late message about a
        // meeting waits for working hours if they begin before the meeting. The message one hour before the meeting
        // never waits.
        boolean waits = timetable.soonest(meeting, settings, now).isAfter(now);
        var due = timetable.of(meeting, settings, known.noticeOf(meeting)).stream()
                .filter(moment -> !moment.at().isAfter(now))
                .filter(moment -> !waits || moment.kind() == Kind.SOON)
                .toList();
        if (due.isEmpty()
                || channel == null
                || !network.isAlive()
                || latestReminded(meeting, due, known)
                || wanted(meeting, due, channel, now, known::ordered).isEmpty()) {
            return;
        }
        // Checks again, in the transaction, whether the message must be queued. Another instance of the bot may have
        // queued the message in the meantime.
        transaction.executeWithoutResult(
                any -> wanted(meeting, due, channel, now, deliveries::findByKey).ifPresent(deliveries::save));
    }

    /**
     * Returns whether the latest due message is a reminder, and a reminder of the meeting is waiting to be sent or was
     * sent after that due time. The two times differ if a coordinator chooses an earlier day for reminders after a
     * reminder was sent.
     */
    private static boolean latestReminded(Meeting meeting, List<Moment> due, NoticeData known) {
        var latest = due.get(due.size() - 1);
        return latest.kind() == Kind.REMINDER
                && known.byKey().values().stream()
                        .filter(row -> isOf(row, MeetingReminderComposer.NAME, meeting))
                        .anyMatch(row -> row.isWaitingOrSentSince(latest.at()));
    }

    private List<Meeting> ahead(Instant now) {
        return meetings.between(now, now.plus(AHEAD)).stream()
                .filter(meeting -> meeting.isAhead(now))
                .toList();
    }

    /** Returns the message to queue now. Returns empty if the message is already queued or no longer useful. */
    private static Optional<Delivery> wanted(
            Meeting meeting,
            List<Moment> due,
            String channel,
            Instant now,
            Function<String, Optional<Delivery>> ordered) {
        var notice = ordered.apply(MeetingNoticeDeliveryKey.key(meeting.id()));
        var call = due.stream().filter(moment -> moment.kind() == Kind.NOTICE).findFirst();
        if (notice.isEmpty() && call.isPresent()) {
            return Optional.of(delivery(meeting, call.get(), channel, now, now));
        }
        // If several messages about the meeting are overdue, only the latest message is still useful.
        var latest = due.get(due.size() - 1);
        // Skips a reminder if the meeting notice or the announcement of a change is waiting to be sent, or was sent
        // after the reminder was due. Without this rule, people would get the reminder directly after the notice or the
        // announcement. The announcement of a change does not count if it was skipped because the change had been
        // undone.
        var change = ordered.apply(MeetingChangeDeliveryKey.key(meeting));
        if (Stream.of(notice, change)
                .flatMap(Optional::stream)
                .anyMatch(told -> told.isWaitingOrSentSince(latest.at()))) {
            return Optional.empty();
        }
        return Optional.of(delivery(meeting, latest, channel, now, now))
                .filter(reminder -> ordered.apply(reminder.key()).isEmpty());
    }

    /**
     * Returns a new row of the queue for one of the meeting's messages, such as the notice or a reminder. The caller of
     * this method saves the row.
     */
    static Delivery delivery(Meeting meeting, Moment moment, String channel, Instant dueAt, Instant now) {
        var composer = composer(moment.kind());
        return Delivery.of(key(composer, meeting, moment), composer, meeting.id(), channel, dueAt, now);
    }

    private static String composer(Kind kind) {
        return switch (kind) {
            case NOTICE -> MeetingNoticeDeliveryKey.NAME;
            case ORGANISER -> MissingVenueComposer.NAME;
            case REMINDER -> MeetingReminderComposer.NAME;
            case SOON -> HourBeforeComposer.NAME;
        };
    }

    /** Returns whether the queued message belongs to this composer and to the meeting at its current start time. */
    static boolean isOf(Delivery row, String composer, Meeting meeting) {
        return row.key().startsWith(keyBeginning(composer, meeting));
    }

    private static String keyBeginning(String composer, Meeting meeting) {
        return composer + ":" + meeting.id() + ":" + meeting.startsAt().getEpochSecond() + ":";
    }

    /**
     * Returns the unique key of the queued message. A reminder's key contains the meeting's start, so that the bot
     * sends new reminders for a moved meeting.
     */
    private static String key(String composer, Meeting meeting, Moment moment) {
        return moment.kind() == Kind.NOTICE
                ? MeetingNoticeDeliveryKey.key(meeting.id())
                : keyBeginning(composer, meeting) + moment.days();
    }
}
