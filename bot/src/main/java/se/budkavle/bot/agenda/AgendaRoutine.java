package se.budkavle.bot.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;

/** Posts agendas whose time has come, and tells of those whose meeting was moved after that. */
@Component
class AgendaRoutine implements Routine {

    /** Further ahead than any network's notice. */
    private static final Duration AHEAD = Duration.ofDays(125);

    private final Meetings meetings;
    private final AgendaAnnouncing announcing;
    private final AgendaTime noticeTime;
    private final Clock clock;

    AgendaRoutine(Meetings meetings, AgendaAnnouncing announcing, AgendaTime noticeTime,
            Clock clock) {
        this.meetings = meetings;
        this.announcing = announcing;
        this.noticeTime = noticeTime;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look(Instant now, ItemHandler items) {
        coming(now).forEach(meeting -> items.handle(meeting.id(), () -> announce(meeting, now)));
    }

    private void announce(Meeting meeting, Instant now) {
        if (!noticeTime.of(meeting).isAfter(now) && !announcing.isBegun(meeting)) {
            announcing.postWhenDue(meeting);
        }
        announcing.remindWhenDue(meeting, now);
        var posted = announcing.lastPosted(meeting);
        if (posted != null && meeting.changedAt().isAfter(posted)) {
            announcing.changed(meeting);
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        return coming(clock.instant()).stream()
                .flatMap(meeting -> announcing.nextDue(meeting, looked).stream())
                // What was due at the last look and has not begun has nothing on it yet.
                .filter(due -> due.isAfter(looked)).min(Instant::compareTo);
    }

    private List<Meeting> coming(Instant now) {
        return meetings.between(now, now.plus(AHEAD)).stream().filter(one -> one.isAhead(now)).toList();
    }
}
