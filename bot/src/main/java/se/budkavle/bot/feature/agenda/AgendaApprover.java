package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.Meeting;

/**
 * Approves a meeting's agenda if the person has the right to do so. After the approval, schedules edits of the chat
 * messages that say that the agenda is not approved yet.
 */
@Component
class AgendaApprover {

    private final AgendaApprovalRecorder approvals;
    private final AgendaCreator creator;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;
    private final AgendaRights agendaRights;
    private final AllNetworkSettings networkSettings;
    private final AgendaDeliveries agendaDeliveries;
    private final AgendaApprovalRequests approvalRequests;
    private final AuditLog audit;
    private final Clock clock;

    AgendaApprover(
            AgendaApprovalRecorder approvals,
            AgendaCreator creator,
            AgendaMeetingFinder meetings,
            Rights rights,
            AgendaRights agendaRights,
            AllNetworkSettings networkSettings,
            AgendaDeliveries agendaDeliveries,
            AgendaApprovalRequests approvalRequests,
            AuditLog audit,
            Clock clock) {
        this.approvals = approvals;
        this.creator = creator;
        this.meetings = meetings;
        this.rights = rights;
        this.agendaRights = agendaRights;
        this.networkSettings = networkSettings;
        this.agendaDeliveries = agendaDeliveries;
        this.approvalRequests = approvalRequests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void approve(Meeting meeting, Caller caller) {
        var network = meetings.network(meeting);
        var now = clock.instant();
        rights.requireReading(caller, network);
        if (!networkSettings.of(network.id()).chairApproves()) {
            throw new Refusal("agenda.no-approval", network.title());
        }
        agendaRights.requireApprovingAgenda(caller, network);
        if (!meeting.isAhead(now)) {
            throw new Refusal(
                    meeting.isCancelled() ? "agenda.meeting-cancelled" : "agenda.meeting-begun",
                    meeting.title(),
                    meeting.startsAt());
        }
        creator.make(meeting);
        var by = rights.personId(caller);
        approvals.approve(
                meeting,
                by,
                agendaRights.agendaApproversOf(network).stream()
                        .anyMatch(one -> !one.personId().equals(by)));
        audit.save(AuditEntry.of(by, "agenda.approve", meeting.id(), meeting.networkId(), now));
        agendaDeliveries.approved(meeting);
        approvalRequests.meetingChanged(meeting);
    }
}
