package se.budkavle.bot.agenda;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.storage.directory.Mandates;

/** Shows an agenda as it stands now. */
@Component
class OpenAgendaPress implements Press {

    static final String ACT = "agenda:open";

    private final AgendaCard card;
    private final MeetingChoice meetings;
    private final AgendaRights rights;
    private final Mandates mandates;

    OpenAgendaPress(AgendaCard card, MeetingChoice meetings, AgendaRights rights, Mandates mandates) {
        this.card = card;
        this.meetings = meetings;
        this.rights = rights;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        var meeting = meetings.meeting(pressed.reference(0));
        rights.requireMember(meetings.network(meeting), mandate);
        return card.shown(meeting, mandate, Optional.empty());
    }
}
