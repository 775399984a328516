package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.delivery.MeetingChangeDeliveryKey;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.NoticeTimetable;
import se.budkavle.bot.delivery.WorkingHoursDelay;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/**
 * Handles the button that immediately sends messages about a meeting or a series of meetings. Sends the queued
 * announcements of changes, and the meeting notices that are due but not queued yet.
 */
@Component
class SendMeetingNowPress implements Press {

    static final String ACT = "meeting:now";

    private final Meetings meetings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final NoticeTimetable timetable;
    private final Rights rights;
    private final WorkingHoursDelay outsideHours;
    private final Clock clock;

    SendMeetingNowPress(
            Meetings meetings,
            Networks networks,
            Deliveries deliveries,
            NoticeTimetable timetable,
            Rights rights,
            WorkingHoursDelay outsideHours,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.timetable = timetable;
        this.rights = rights;
        this.outsideHours = outsideHours;
        this.clock = clock;
    }

    /**
     * Returns the reply with the sending time of the meeting's queued announcement, and with a button that sends the
     * announcement now. Returns the reply unchanged if no announcement waits for a later sending time.
     */
    Reply told(Reply reply, Meeting changed) {
        return outsideHours
                .waitUntil(List.of(MeetingChangeDeliveryKey.key(changed)))
                .map(at -> told(reply, at, Press.id(ACT, changed.id())))
                .orElse(reply);
    }

    /**
     * Adds a line to the reply that says when the waiting messages about a planned series, and about the series that it
     * replaces, will all have been sent. The messages are queued announcements of changes, and notices that are due but
     * not queued yet. Also adds a button that sends these messages now. Returns the reply unchanged if no message
     * waits.
     */
    Reply told(Reply reply, SeriesRequest planned) {
        var id = planned.series().id();
        var about = planned.replaces() == null ? List.of(id) : List.of(id, planned.replaces());
        var all = about.stream().flatMap(this::meetings).toList();
        var now = clock.instant();
        var goesOutAt = Stream.concat(
                        outsideHours.waitUntil(changes(all)).stream(),
                        all.stream().filter(this::isNoticeDue).map(meeting -> timetable.soonest(meeting, now)))
                .max(Instant::compareTo);
        return goesOutAt
                .map(at -> told(reply, at, Press.id(ACT, about.toArray())))
                .orElse(reply);
    }

    private Reply told(Reply reply, Instant at, String press) {
        return at.isAfter(clock.instant().plus(MeetingChanges.GATHERING))
                ? outsideHours.told(reply, at, press)
                : outsideHours.gathering(reply, at, press);
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    @Transactional
    public Reply press(PressEvent pressed) {
        var all = pressed.reference().stream().flatMap(this::meetings).toList();
        if (all.isEmpty()) {
            throw new Refusal("chat.unknown-press");
        }
        all.stream()
                .map(Meeting::networkId)
                .distinct()
                .forEach(id -> rights.requireCoordinating(
                        pressed.caller(), networks.findById(id).orElseThrow()));
        var now = clock.instant();
        int brought = changes(all).stream()
                .mapToInt(key -> deliveries.bringForward(key, now))
                .sum();
        for (var meeting : all) {
            var channel = networks.findById(meeting.networkId()).orElseThrow().channelId();
            if (channel != null && isNoticeDue(meeting)) {
                deliveries.save(Delivery.of(
                        MeetingNoticeDeliveryKey.key(meeting.id()),
                        MeetingNoticeDeliveryKey.NAME,
                        meeting.id(),
                        channel,
                        now,
                        now));
                brought++;
            }
        }
        return outsideHours.sentNow(brought, rights.personId(pressed.caller()), pressed.reference(0));
    }

    /**
     * Returns the meeting with this id, or all meetings of the series with this id. Returns an empty stream for an
     * unknown id.
     */
    private Stream<Meeting> meetings(String id) {
        return Stream.concat(meetings.findById(id).stream(), meetings.findAllBySeriesIdOrderBySeriesDate(id).stream());
    }

    private static List<String> changes(List<Meeting> changed) {
        return changed.stream().map(MeetingChangeDeliveryKey::key).toList();
    }

    private boolean isNoticeDue(Meeting meeting) {
        var now = clock.instant();
        return meeting.isAhead(now)
                && !timetable.notice(meeting).isAfter(now)
                && deliveries
                        .findByKey(MeetingNoticeDeliveryKey.key(meeting.id()))
                        .isEmpty();
    }
}
