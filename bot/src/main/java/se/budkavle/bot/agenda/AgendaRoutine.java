package se.budkavle.bot.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.agenda.Editions;
import se.budkavle.storage.agenda.Editions.Seen;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.Practice;
import se.budkavle.storage.meeting.Practices;

/** Posts agendas whose time has come, and tells of those whose meeting was moved after that. */
@Component
class AgendaRoutine implements Routine {

    /** Further ahead than any network's notice. */
    private static final Duration AHEAD = Duration.ofDays(125);

    private final Meetings meetings;
    private final Practices practices;
    private final Networks networks;
    private final Deliveries deliveries;
    private final Editions editions;
    private final AgendaAnnouncing announcing;
    private final AgendaTime noticeTime;
    private final Clock clock;

    AgendaRoutine(Meetings meetings, Practices practices, Networks networks, Deliveries deliveries, Editions editions,
            AgendaAnnouncing announcing, AgendaTime noticeTime, Clock clock) {
        this.meetings = meetings;
        this.practices = practices;
        this.networks = networks;
        this.deliveries = deliveries;
        this.editions = editions;
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
        var known = new Known(practices.byNetwork(), networks.byId(),
                deliveries.aboutMeetings(now, now.plus(AHEAD)).stream().map(Delivery::key).collect(Collectors.toSet()),
                editions.seenBetween(now, now.plus(AHEAD)).stream()
                        .collect(Collectors.toMap(Seen::meetingId, Seen::composedAt, (earlier, last) -> last)));
        coming(now).forEach(meeting -> items.handle(meeting.id(), () -> announce(meeting, known, now)));
    }

    /**
     * The data that is read once for each look, so that a meeting without anything due costs no query.
     *
     * @param ordered the keys of all deliveries about coming meetings
     * @param seen    by meeting id, when the agenda post that members saw last was written
     */
    private record Known(Function<String, Practice> practiceOf, Map<String, Network> networks, Set<String> ordered,
            Map<String, Instant> seen) {

        boolean hasChannel(Meeting meeting) {
            return networks.get(meeting.networkId()).channelId() != null;
        }
    }

    private void announce(Meeting meeting, Known known, Instant now) {
        if (!known.ordered().contains(AgendaAnnouncing.key(AgendaComposer.NAME, meeting))) {
            var practice = known.practiceOf().apply(meeting.networkId());
            if (known.hasChannel(meeting) && !noticeTime.of(meeting, practice).isAfter(now)
                    && !noticeTime.soonest(meeting, practice, now).isAfter(now)) {
                announcing.postWhenDue(meeting);
            }
            if (known.ordered().contains(AgendaApprovalComposer.key(meeting))) {
                announcing.remindWhenDue(meeting, now);
            }
        }
        var seen = known.seen().get(meeting.id());
        if (seen != null && meeting.changedAt().isAfter(seen)) {
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
