package se.budkavle.bot.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Approves an agenda from its button. */
@Component
class ApproveAgendaPress implements Press {

    static final String ACT = "agenda:approve";

    private final AgendaApproving approving;
    private final MeetingChoice meetings;
    private final Rights rights;

    ApproveAgendaPress(AgendaApproving approving, MeetingChoice meetings, Rights rights) {
        this.approving = approving;
        this.meetings = meetings;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var meeting = meetings.meeting(pressed.reference(0));
        approving.approve(meeting, pressed.caller());
        return Reply.of("agenda.approved", meetings.network(meeting).title(), meeting.startsAt());
    }
}
