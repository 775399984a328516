package se.budkavle.bot.feature.chatevent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Chat;
import se.budkavle.bot.chat.ChatFailure;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.calendar.ChatCalendarEvent;
import se.budkavle.storage.calendar.ChatCalendarEvents;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Synchronises Discord's calendar of scheduled events with the meetings. Adds a meeting when the meeting notice (the
 * invitation) is due, updates a changed meeting and removes a cancelled meeting.
 *
 * <p>Omits the meetings of closed networks, because everyone on the Discord server can read the calendar. Even an event
 * in the calendar without a title and a place would reveal when a closed network meets. Omits the meetings of ended
 * networks too, because these meetings do not take place.
 */
@Component
class ChatCalendarRoutine implements Routine {

    private static final Logger log = LoggerFactory.getLogger(ChatCalendarRoutine.class);
    /**
     * A meeting gets a scheduled event only if it begins within this time, because Discord limits the number of
     * scheduled events.
     */
    private static final Duration AHEAD = Duration.ofDays(60);

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration LATER = Duration.ofHours(1);

    private final ChatCalendarEvents events;
    private final Meetings meetings;
    private final AllNetworkSettings networkSettings;
    private final NoticeTime times;
    private final CalendarEventBuilder words;
    private final Chat chat;
    private final ChatCalendarSettings settings;
    private final Networks networks;
    private final Clock clock;

    ChatCalendarRoutine(
            ChatCalendarEvents events,
            Meetings meetings,
            AllNetworkSettings networkSettings,
            NoticeTime times,
            CalendarEventBuilder words,
            Chat chat,
            ChatCalendarSettings settings,
            Networks networks,
            Clock clock) {
        this.events = events;
        this.meetings = meetings;
        this.networkSettings = networkSettings;
        this.times = times;
        this.words = words;
        this.chat = chat;
        this.settings = settings;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "chatevent";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        if (!settings.events() || !chat.isUsedHere()) {
            return;
        }
        var practiceOf = networkSettings.byNetwork();
        meetings.withoutChatEvent(now, now.plus(AHEAD))
                .forEach(meeting -> items.handle(meeting.id(), () -> begin(meeting, practiceOf, now)));
        events.outdated(now, now.minus(Meeting.LONGEST))
                .forEach(id -> items.handle(id, () -> tell(events.findById(id).orElseThrow(), now)));
    }

    private void begin(Meeting meeting, Function<String, NetworkSettings> practiceOf, Instant now) {
        if (!noticeOf(meeting, practiceOf).isAfter(now)) {
            events.save(ChatCalendarEvent.of(meeting.id(), now));
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        if (!settings.events()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var practiceOf = networkSettings.byNetwork();
        return meetings.withoutChatEvent(now, now.plus(AHEAD)).stream()
                .map(meeting -> noticeOf(meeting, practiceOf))
                .min(Instant::compareTo);
    }

    /**
     * Returns the time at which the meeting notice (the invitation to the meeting) is due. The scheduled event is not
     * created before this time.
     */
    private Instant noticeOf(Meeting meeting, Function<String, NetworkSettings> practiceOf) {
        var practice = practiceOf.apply(meeting.networkId());
        return times.noticeBefore(
                        meeting.startsAt(),
                        practice.notices().noticeDays(),
                        practice.notices().julyPause())
                .at();
    }

    private void tell(ChatCalendarEvent event, Instant now) {
        // Saves the time of the next attempt before calling Discord. If several instances of the bot try to save at
        // once, only one instance succeeds, and only that instance calls Discord. After a crash, the bot retries at the
        // saved time.
        var mine = events.save(event.again(now.plus(SOON)));
        var meeting = meetings.findById(event.meetingId()).orElseThrow();
        try {
            var network = networks.findById(meeting.networkId()).orElseThrow();
            if (network.closed() || !network.isAlive()) {
                chat.removeEvent(meeting.id());
                events.remove(meeting.id());
                return;
            }
            String shown = null;
            if (meeting.isCancelled()) {
                chat.removeEvent(meeting.id());
            } else {
                shown = chat.saveEvent(words.of(meeting)).orElse(null);
            }
            events.save(mine.told(meeting.sequence(), shown));
        } catch (ChatFailure failure) {
            log.warn(
                    "The chat's calendar does not have meeting {} right: {} {}",
                    meeting.id(),
                    failure.kind(),
                    failure.getMessage());
            if (failure.kind() != ChatFailure.Kind.LATER) {
                // Retries only once an hour. Only a person can remove the cause of this failure, for example by
                // granting a missing permission.
                events.save(mine.again(now.plus(LATER)));
            }
        }
    }
}
