package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Takes a proposal; one that comes too late is kept for the next meeting, and the member is told so. */
@Component
class ProposeItemFormPress implements FormPress {

    static final String ACT = "agenda:proposed";

    private final ItemDecisions deciding;
    private final ItemForm form;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;

    ProposeItemFormPress(ItemDecisions deciding, ItemForm form, AgendaMeetingFinder meetings, Rights rights) {
        this.deciding = deciding;
        this.form = form;
        this.meetings = meetings;
        this.rights = rights;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var item = deciding.propose(pressed.reference(0), form.read(pressed), pressed.caller());
        var meeting = meetings.meeting(item.meetingId());
        if (!meeting.id().equals(pressed.reference(0))) {
            return Reply.of("agenda.proposed-for-next", item.title(), meeting.startsAt());
        }
        return deciding.isLateFor(meeting)
                ? Reply.of("agenda.proposed-late", item.title())
                : Reply.of("agenda.proposed", item.title(), meeting.startsAt());
    }

    @Override
    public Form form(Pressed sent) {
        var meeting = deciding.proposable(sent.reference(0), sent.caller());
        return form.empty(Press.id(ACT, meeting.id()), rights.person(sent.caller()).name(), sent.caller().locale());
    }
}
