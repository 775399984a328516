package se.budkavle.bot.agenda;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Mandates;

/** Puts a proposal on the agenda. */
@Component
class AcceptItemPress implements Press {

    static final String ACT = "agenda:accept";

    private final ItemDeciding deciding;
    private final AgendaCard card;
    private final MeetingChoice meetings;
    private final Mandates mandates;

    AcceptItemPress(ItemDeciding deciding, AgendaCard card, MeetingChoice meetings, Mandates mandates) {
        this.deciding = deciding;
        this.card = card;
        this.meetings = meetings;
        this.mandates = mandates;
    }

    @Override
    public String act() {
        return ACT;
    }

    @Override
    public Reply press(Pressed pressed) {
        var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
        var item = deciding.accept(pressed.reference(0), mandate);
        return card.shown(meetings.meeting(item.meetingId()), mandate,
                Optional.of(Phrase.of("agenda.accepted", item.title())));
    }
}
