package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.schedule.ItemHandler;
import se.budkavle.bot.schedule.Routine;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.PostedVersions;
import se.budkavle.storage.agenda.PostedVersions.Seen;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Checks the agendas of coming meetings once a minute. Queues due messages: requests for approval, reminders, warnings,
 * and messages with new or changed agendas.
 */
@Component
class AgendaRoutine implements Routine {

    /**
     * The routine checks the agenda of a meeting only if the meeting begins within this period. The period must be
     * longer than the time between the earliest possible request for approval and the meeting.
     */
    static final Duration AHEAD = Duration.ofDays(130);

    private final Meetings meetings;
    private final AllNetworkSettings networkSettings;
    private final Networks networks;
    private final Deliveries deliveries;
    private final PostedVersions postedVersions;
    private final AgendaDeliveries agendaDeliveries;
    private final AgendaApprovalRequests approvalRequests;
    private final AgendaWarnings warnings;
    private final AgendaApprovalRecorder approvals;
    private final AgendaDeadlines deadlines;
    private final Clock clock;

    AgendaRoutine(
            Meetings meetings,
            AllNetworkSettings networkSettings,
            Networks networks,
            Deliveries deliveries,
            PostedVersions postedVersions,
            AgendaDeliveries agendaDeliveries,
            AgendaApprovalRequests approvalRequests,
            AgendaWarnings warnings,
            AgendaApprovalRecorder approvals,
            AgendaDeadlines deadlines,
            Clock clock) {
        this.meetings = meetings;
        this.networkSettings = networkSettings;
        this.networks = networks;
        this.deliveries = deliveries;
        this.postedVersions = postedVersions;
        this.agendaDeliveries = agendaDeliveries;
        this.approvalRequests = approvalRequests;
        this.warnings = warnings;
        this.approvals = approvals;
        this.deadlines = deadlines;
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
        var known = new AgendaData(
                networkSettings.byNetwork(),
                networks.byId(),
                deliveries.aboutMeetings(now, now.plus(AHEAD)).stream()
                        .collect(Collectors.toMap(Delivery::key, Function.identity())),
                postedVersions.seenBetween(now, now.plus(AHEAD)).stream()
                        .collect(Collectors.toMap(Seen::meetingId, Seen::composedAt, (earlier, last) -> last)));
        coming(now)
                .filter(known::hasChannel)
                .forEach(meeting -> items.handle(meeting.id(), () -> announce(meeting, known, now)));
    }

    /**
     * Data that is loaded once per run, so that meetings without due messages need no database queries of their own.
     *
     * @param practiceOf a function that takes a network's id and returns the network's settings
     * @param byKey maps message keys to messages; contains all queued and sent messages about coming meetings
     * @param seen maps a meeting's id to the time at which the bot built the latest message with the meeting's agenda
     */
    private record AgendaData(
            Function<String, NetworkSettings> practiceOf,
            Map<String, Network> networks,
            Map<String, Delivery> byKey,
            Map<String, Instant> seen) {

        boolean hasChannel(Meeting meeting) {
            var network = MapLookup.existing(networks, meeting.networkId());
            return network.channelId() != null && network.isAlive();
        }

        boolean isOrdered(String key) {
            return byKey.containsKey(key);
        }

        boolean isNoticeSent(Meeting meeting) {
            var notice = byKey.get(MeetingNoticeDeliveryKey.key(meeting.id()));
            return notice != null && notice.isSent();
        }
    }

    private void announce(Meeting meeting, AgendaData known, Instant now) {
        var settings = known.practiceOf().apply(meeting.networkId());
        if (settings.chairApproves()) {
            askOrRemind(meeting, settings, known, now);
        }
        var seen = known.seen().get(meeting.id());
        if (known.isNoticeSent(meeting)) {
            if (seen == null && !known.isOrdered(AgendaDeliveryKeys.agenda(meeting))) {
                agendaDeliveries.postAfterNotice(meeting);
            }
        } else if (!deadlines.warning(meeting, settings).isAfter(now)
                && deadlines.notice(meeting, settings).isAfter(now)
                && warnings.isWarningMissing(meeting)) {
            warnings.warn(meeting);
        }
        if (seen != null && meeting.changedAt().isAfter(seen)) {
            agendaDeliveries.changed(meeting);
        }
    }

    private void askOrRemind(Meeting meeting, NetworkSettings settings, AgendaData known, Instant now) {
        if (known.isOrdered(AgendaDeliveryKeys.approval(meeting))) {
            approvalRequests.remindWhenDue(meeting, now);
        } else if (!deadlines.approval(meeting, settings).isAfter(now)
                && !deadlines.soonest(meeting, settings, now).isAfter(now)) {
            approvalRequests.askForApproval(meeting);
        }
    }

    @Override
    public Optional<Instant> nextDue(Instant looked) {
        var practiceOf = networkSettings.byNetwork();
        var channels = networks.byId();
        return coming(clock.instant())
                .filter(meeting ->
                        MapLookup.existing(channels, meeting.networkId()).channelId() != null)
                .flatMap(meeting -> due(meeting, practiceOf.apply(meeting.networkId()), looked))
                // Ignores due times before the routine's previous run, because the previous run has already queued
                // these messages.
                .filter(due -> due.isAfter(looked))
                .min(Instant::compareTo);
    }

    private Stream<Instant> due(Meeting meeting, NetworkSettings settings, Instant looked) {
        var warning = Stream.of(deadlines.warning(meeting, settings));
        if (!settings.chairApproves()) {
            return warning;
        }
        var approval = deadlines.approval(meeting, settings);
        return Stream.concat(
                warning,
                Stream.concat(
                        approvals.reminds(meeting).stream(),
                        Stream.of(approval.isAfter(looked) ? approval : deadlines.soonest(meeting, settings, looked))));
    }

    private Stream<Meeting> coming(Instant now) {
        return meetings.between(now, now.plus(AHEAD)).stream().filter(one -> one.isAhead(now));
    }
}
