package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.meeting.Meeting;

/** Approves an agenda from its button, if it still is the one that the button stood under. */
@Component
class ApproveAgendaPress implements Press {

    static final String ACT = "agenda:approve";
    /** So much of a fingerprint tells one agenda from another; an id has room for 100 characters. */
    private static final int MARK = 16;

    private final AgendaApprover approving;
    private final AgendaReader contents;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;

    ApproveAgendaPress(AgendaApprover approving, AgendaReader contents, AgendaCard card, AgendaMeetingFinder meetings, Rights rights) {
        this.approving = approving;
        this.contents = contents;
        this.card = card;
        this.meetings = meetings;
        this.rights = rights;
    }

    /** The button's id says what is approved: an agenda that has changed meanwhile is shown instead. */
    static String id(Meeting meeting, AgendaView shown) {
        return Press.id(ACT, meeting.id(), mark(shown));
    }

    private static String mark(AgendaView contents) {
        return contents.fingerprint().substring(0, MARK);
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var meeting = meetings.meeting(pressed.reference(0));
        if (!pressed.reference().subList(1, pressed.reference().size()).contains(mark(contents.of(meeting)))) {
            rights.requireApprovingAgenda(pressed.caller(), meetings.network(meeting));
            return card.after(Phrase.of("agenda.approval.changed"), meeting, pressed.caller());
        }
        approving.approve(meeting, pressed.caller());
        return Reply.of("agenda.approved", meeting.heading(meetings.network(meeting).title()), meeting.startsAt());
    }
}
