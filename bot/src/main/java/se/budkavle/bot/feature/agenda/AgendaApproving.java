package se.budkavle.bot.feature.agenda;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.Entries;
import se.budkavle.storage.audit.Entry;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Practices;

/** Takes the chair's approval of an agenda; where it has gone out without, the post then says so no longer. */
@Component
class AgendaApproving {

    private final AgendaApprovals approvals;
    private final AgendaMaking making;
    private final MeetingChoice meetings;
    private final Rights rights;
    private final Practices practices;
    private final AgendaAnnouncing announcing;
    private final Entries audit;
    private final Clock clock;

    AgendaApproving(AgendaApprovals approvals, AgendaMaking making, MeetingChoice meetings, Rights rights,
            Practices practices, AgendaAnnouncing announcing, Entries audit, Clock clock) {
        this.approvals = approvals;
        this.making = making;
        this.meetings = meetings;
        this.rights = rights;
        this.practices = practices;
        this.announcing = announcing;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void approve(Meeting meeting, Caller caller) {
        var network = meetings.network(meeting);
        var now = clock.instant();
        rights.requireReading(caller, network);
        if (!practices.of(network.id()).chairApproves()) {
            throw new Refusal("agenda.no-approval", network.title());
        }
        rights.requireApprovingAgenda(caller, network);
        if (!meeting.isAhead(now)) {
            throw new Refusal(meeting.isCancelled() ? "agenda.meeting-cancelled" : "agenda.meeting-begun",
                    meeting.title(), meeting.startsAt());
        }
        making.make(meeting);
        var by = rights.person(caller).id();
        approvals.approve(meeting, by, rights.agendaApproversOf(network).stream().anyMatch(one -> !one.personId().equals(by)));
        audit.save(Entry.of(by, "agenda.approve", meeting.id(), meeting.networkId(), now));
        announcing.approved(meeting);
    }
}
