package se.budkavle.bot.feature.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.MeetingNoticeDeliveryKey;
import se.budkavle.bot.delivery.PredictedDeliveries;
import se.budkavle.bot.delivery.PredictedDelivery;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.AgendaResponsibility;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Deliveries;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Predicts the messages that {@link AgendaRoutine} will queue: the requests to approve an agenda, their reminders, and
 * the warnings about agendas that are not ready.
 */
@Component
class PredictedAgendaMessages implements PredictedDeliveries {

    private final Meetings meetings;
    private final Networks networks;
    private final Memberships memberships;
    private final AllNetworkSettings networkSettings;
    private final Deliveries deliveries;
    private final AgendaDeadlines deadlines;
    private final AgendaApprovalRequests approvalRequests;
    private final AgendaApprovalRecorder approvals;
    private final Association association;
    private final Clock clock;

    PredictedAgendaMessages(
            Meetings meetings,
            Networks networks,
            Memberships memberships,
            AllNetworkSettings networkSettings,
            Deliveries deliveries,
            AgendaDeadlines deadlines,
            AgendaApprovalRequests approvalRequests,
            AgendaApprovalRecorder approvals,
            Association association,
            Clock clock) {
        this.meetings = meetings;
        this.networks = networks;
        this.memberships = memberships;
        this.networkSettings = networkSettings;
        this.deliveries = deliveries;
        this.deadlines = deadlines;
        this.approvalRequests = approvalRequests;
        this.approvals = approvals;
        this.association = association;
        this.clock = clock;
    }

    /** Data about all meetings, loaded once, so that most meetings need no database queries of their own. */
    private record PlanningData(Set<String> queued, Map<String, List<Membership>> memberships, Instant now) {}

    @Override
    public List<PredictedDelivery> until(Instant until) {
        var now = clock.instant();
        var end = now.plus(AgendaRoutine.AHEAD);
        var byId = networks.byId();
        var settingsOf = networkSettings.byNetwork();
        var known = new PlanningData(
                deliveries.aboutMeetings(now, end).stream().map(Delivery::key).collect(toSet()),
                memberships.activeOn(association.today(clock)).stream()
                        .filter(one -> one.networkId() != null)
                        .collect(groupingBy(Membership::requiredNetworkId)),
                now);
        return meetings.between(now, end).stream()
                .filter(meeting -> meeting.isAhead(now))
                .flatMap(meeting -> {
                    var network = MapLookup.existing(byId, meeting.networkId());
                    var settings = settingsOf.apply(network.id());
                    return network.channelId() == null || !network.isAlive()
                            ? Stream.empty()
                            : Stream.concat(
                                    approval(meeting, network, settings, known), warnings(meeting, settings, known));
                })
                .filter(planned -> planned.row().dueAt().isBefore(until))
                .toList();
    }

    private Stream<PredictedDelivery> approval(
            Meeting meeting, Network network, NetworkSettings settings, PlanningData known) {
        var key = AgendaDeliveryKeys.approval(meeting);
        if (!settings.chairApproves()) {
            return Stream.empty();
        }
        if (known.queued().contains(key)) {
            return reminder(meeting, network);
        }
        var at = deadlines.approval(meeting, settings);
        var dueAt = at.isAfter(known.now()) ? at : deadlines.soonest(meeting, settings, known.now());
        var row = approvalRequests.question(meeting, network.channelId(), dueAt);
        return Stream.of(PredictedDelivery.of(row, Phrase.of("agenda.planned.approval")));
    }

    private Stream<PredictedDelivery> reminder(Meeting meeting, Network network) {
        return approvals
                .plannedReminder(meeting, network.channelId())
                .filter(row -> approvalRequests.waitsForApproval(meeting))
                .map(row -> PredictedDelivery.of(row, Phrase.of("agenda.planned.reminder")))
                .stream();
    }

    private Stream<PredictedDelivery> warnings(Meeting meeting, NetworkSettings settings, PlanningData known) {
        var moved = deadlines.movedWarning(meeting, settings);
        var at = moved.at();
        if (!at.isAfter(known.now()) || known.queued().contains(MeetingNoticeDeliveryKey.key(meeting.id()))) {
            return Stream.empty();
        }
        var active = known.memberships().getOrDefault(meeting.networkId(), List.of());
        return AgendaResponsibility.warned(active, settings.chairApproves()).stream()
                .map(person -> Delivery.of(
                                AgendaDeliveryKeys.warning(meeting, person),
                                AgendaDeliveryKeys.WARNING,
                                meeting.id(),
                                Addressee.person(person),
                                at,
                                known.now())
                        .about(meeting.networkId()))
                .filter(row -> !known.queued().contains(row.key()))
                .map(row -> PredictedDelivery.of(row, Phrase.of("agenda.planned.warning"), moved));
    }
}
