package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.AgendaRights;

/**
 * The command that approves a meeting's agenda. Before the approval, the meeting notice says that the agenda is not
 * approved.
 */
@Component
class ApproveAgenda implements Command {

    private final AgendaApprover approver;
    private final AgendaMeetingFinder meetings;
    private final Suggestions suggestions;
    private final AgendaRights agendaRights;

    ApproveAgenda(
            AgendaApprover approver, AgendaMeetingFinder meetings, Suggestions suggestions, AgendaRights agendaRights) {
        this.approver = approver;
        this.meetings = meetings;
        this.suggestions = suggestions;
        this.agendaRights = agendaRights;
    }

    @Override
    public Spec spec() {
        return Spec.of("agenda approve")
                .perhaps("meeting", Kind.TEXT, suggestions::ownMeetings)
                .onlyFor(RequiredRight.PERSON);
    }

    @Override
    public boolean isOfferedTo(Caller caller) {
        return agendaRights.approvesAnyAgenda(caller);
    }

    @Override
    public Reply run(Call call) {
        var meeting = meetings.of(call);
        approver.approve(meeting, call.caller());
        return Reply.of(
                "agenda.approved", meeting.heading(meetings.network(meeting).title()), meeting.startsAt());
    }
}
