package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Shows an agenda as it stands now. */
@Component
class OpenAgendaPress implements Press {

    static final String ACT = "agenda:open";

    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;

    OpenAgendaPress(AgendaCard card, AgendaMeetingFinder meetings, Rights rights) {
        this.card = card;
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
        rights.requireBelonging(pressed.caller(), meetings.network(meeting), AgendaMeetingFinder.ONLY_MEMBERS);
        return card.shown(meeting, pressed.caller());
    }
}
