package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.AgendaRights;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.meeting.MeetingButtonIds;
import se.budkavle.bot.view.message.MessageLinks;

/**
 * Handles the buttons of an agenda: shows and approves the agenda, and opens and stores the form for proposed items.
 */
@Component
class AgendaPresses implements Presses {

    private final AgendaItemRecorder recorder;
    private final ItemForm form;
    private final AgendaApprover approver;
    private final AgendaReader agendas;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;
    private final AgendaRights agendaRights;

    AgendaPresses(
            AgendaItemRecorder recorder,
            ItemForm form,
            AgendaApprover approver,
            AgendaReader agendas,
            AgendaCard card,
            AgendaMeetingFinder meetings,
            Rights rights,
            AgendaRights agendaRights) {
        this.recorder = recorder;
        this.form = form;
        this.approver = approver;
        this.agendas = agendas;
        this.card = card;
        this.meetings = meetings;
        this.rights = rights;
        this.agendaRights = agendaRights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(MeetingButtonIds.AGENDA, this::show),
                Press.of(MeetingButtonIds.PROPOSE_ITEM, this::openForm),
                FormPress.of(AgendaButtonIds.PROPOSED, this::propose, this::emptyForm),
                Press.of(ApproveAgendaButton.ACT, this::approve));
    }

    /** Shows the current agenda of a meeting. */
    private Reply show(PressEvent pressed) {
        var meeting = meetings.meeting(pressed.reference(0));
        rights.requireBelonging(pressed.caller(), meetings.network(meeting), AgendaMeetingFinder.ONLY_MEMBERS);
        return card.shown(meeting, pressed.caller());
    }

    /** Opens the form in which a member proposes an item for a meeting. */
    private Reply openForm(PressEvent pressed) {
        return Reply.form(emptyForm(pressed));
    }

    private Form emptyForm(PressEvent pressed) {
        var meeting = recorder.proposable(pressed.reference(0), pressed.caller());
        return form.empty(
                MessageLinks.id(Press.id(AgendaButtonIds.PROPOSED, meeting.id()), MessageLinks.source(pressed, 1)),
                rights.person(pressed.caller()).name(),
                pressed.caller().locale());
    }

    /** Stores a proposed agenda item. The reply says if a late proposal was moved to the next meeting. */
    private Reply propose(PressEvent pressed) {
        var item = recorder.propose(
                pressed.reference(0), form.read(pressed), MessageLinks.source(pressed, 1), null, pressed.caller());
        return ProposalReply.of(recorder, item, pressed.reference(0), meetings.meeting(item.meetingId()));
    }

    /**
     * Approves the version of the agenda that the button's message shows. If the agenda has changed since the message
     * was sent, approves nothing and shows the new version.
     */
    private Reply approve(PressEvent pressed) {
        var meeting = meetings.meeting(pressed.reference(0));
        if (!ApproveAgendaButton.approves(agendas.of(meeting), pressed)) {
            agendaRights.requireApprovingAgenda(pressed.caller(), meetings.network(meeting));
            return card.after(Phrase.of("agenda.approval.changed"), meeting, pressed.caller());
        }
        approver.approve(meeting, pressed.caller());
        return Reply.of(
                "agenda.approved", meeting.heading(meetings.network(meeting).title()), meeting.startsAt());
    }
}
