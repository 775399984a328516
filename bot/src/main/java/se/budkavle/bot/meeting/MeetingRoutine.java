package se.budkavle.bot.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.budkavle.bot.meeting.Moments.Kind;
import se.budkavle.bot.meeting.Moments.Moment;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.SubstituteCalls;

/**
 * Writes a delivery for what has come due about the meetings ahead, and lets silent substitutes pass.
 *
 * <p>Nothing is planned in advance: a moved meeting moves all that goes before it.
 */
@Component
class MeetingRoutine implements Routine {

    /** No network announces or reminds earlier than this. */
    private static final Duration AHEAD = Duration.ofDays(130);

    private final Meetings meetings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final SubstituteCalls calls;
    private final Calling calling;
    private final Moments moments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingRoutine(Meetings meetings, Networks networks, Deliveries deliveries, SubstituteCalls calls, Calling calling,
            Moments moments, TransactionTemplate transaction, Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.calls = calls;
        this.calling = calling;
        this.moments = moments;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meeting";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        var now = clock.instant();
        var expiry = Optional.ofNullable(calls.nextExpiry()).map(Instant::ofEpochMilli);
        return Stream.concat(expiry.stream(), ahead(now).stream()
                .flatMap(meeting -> moments.of(meeting).stream().map(moment -> goesOutAt(meeting, moment, looked))
                        .filter(at -> at.isAfter(looked)).min(Instant::compareTo).stream())).min(Instant::compareTo);
    }

    private Instant goesOutAt(Meeting meeting, Moment moment, Instant looked) {
        boolean late = moment.kind() == Kind.NOTICE && !moment.at().isAfter(looked)
                && deliveries.findByKey(NoticeComposer.key(meeting.id())).isEmpty();
        return late ? moments.soonest(meeting, looked) : moment.at();
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        calls.expired(now).forEach(call -> items.handle(call.id(),
                () -> transaction.executeWithoutResult(any -> calling.expire(call))));
        ahead(now).forEach(meeting -> items.handle(meeting.id(), () -> writeDue(meeting, now)));
    }

    private void writeDue(Meeting meeting, Instant now) {
        // What comes late, after an outage or at short notice, waits for working hours too.
        boolean waits = moments.soonest(meeting, now).isAfter(now);
        var due = moments.of(meeting).stream().filter(moment -> !moment.at().isAfter(now))
                .filter(moment -> !waits || moment.kind() == Kind.SOON).toList();
        if (!due.isEmpty()) {
            transaction.executeWithoutResult(any -> write(meeting, due, now));
        }
    }

    private List<Meeting> ahead(Instant now) {
        return meetings.between(now, now.plus(AHEAD)).stream().filter(meeting -> meeting.isAhead(now)).toList();
    }

    private void write(Meeting meeting, List<Moment> due, Instant now) {
        var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
        if (channel == null) {
            return;
        }
        var notice = deliveries.findByKey(NoticeComposer.key(meeting.id()));
        if (notice.isEmpty() && due.stream().anyMatch(moment -> moment.kind() == Kind.NOTICE)) {
            once(NoticeComposer.key(meeting.id()), NoticeComposer.NAME, meeting.id(), channel, now);
            return;
        }
        // Of several that were missed only the latest is still of use.
        var latest = due.get(due.size() - 1);
        // Called at short notice, moved nearer, or after an outage: nobody is reminded right after having been called.
        if (latest.at().isBefore(meeting.changedAt())
                || notice.filter(told -> told.isWaitingOrSentSince(latest.at())).isPresent()) {
            return;
        }
        switch (latest.kind()) {
            case NOTICE -> { }
            case ORGANISER -> remind(OrganiserComposer.NAME, meeting, latest, channel, now);
            case REMINDER -> remind(ReminderComposer.NAME, meeting, latest, channel, now);
            case SOON -> remind(SoonComposer.NAME, meeting, latest, channel, now);
        }
    }

    /** The start stands in the key: a meeting that was moved is reminded of anew. */
    private void remind(String composer, Meeting meeting, Moment moment, String channel, Instant now) {
        once(composer + ":" + meeting.id() + ":" + meeting.startsAt().getEpochSecond() + ":" + moment.days(), composer,
                meeting.id(), channel, now);
    }

    private void once(String key, String composer, String subject, String channel, Instant now) {
        if (deliveries.findByKey(key).isEmpty()) {
            deliveries.save(Delivery.of(key, composer, subject, channel, now, now));
        }
    }
}
