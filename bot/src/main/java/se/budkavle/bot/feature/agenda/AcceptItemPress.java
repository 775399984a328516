package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;

/** Puts a proposal on the agenda. */
@Component
class AcceptItemPress implements Press {

    static final String ACT = "agenda:accept";

    private final ItemDecisions deciding;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;

    AcceptItemPress(ItemDecisions deciding, AgendaCard card, AgendaMeetingFinder meetings, Rights rights) {
        this.deciding = deciding;
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
        var item = deciding.accept(pressed.reference(0), pressed.caller());
        return card.after(Phrase.of("agenda.accepted", item.title()), meetings.meeting(item.meetingId()),
                pressed.caller());
    }
}
