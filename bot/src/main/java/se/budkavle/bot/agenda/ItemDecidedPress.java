package se.budkavle.bot.agenda;

import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.agenda.AgendaItem.State;
import se.budkavle.storage.directory.Mandates;

/** Takes the reason with which an item is postponed or declined. */
@Component
class ItemDecidedPress implements Press {

    static final String ACT = "agenda:decided";
    static final String REASON = "reason";

    private final ItemDeciding deciding;
    private final AgendaCard card;
    private final MeetingChoice meetings;
    private final Mandates mandates;

    ItemDecidedPress(ItemDeciding deciding, AgendaCard card, MeetingChoice meetings, Mandates mandates) {
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
        return GivenBack.unlessStored(pressed, () -> {
            var mandate = mandates.of(pressed.caller().accountId(), pressed.caller().managesServer());
            boolean postponed = ItemReasonPress.state(pressed.reference(1)) == State.POSTPONED;
            var item = postponed
                    ? deciding.postpone(pressed.reference(0), pressed.field(REASON), mandate)
                    : deciding.decline(pressed.reference(0), pressed.field(REASON), mandate);
            return card.shown(meetings.meeting(item.meetingId()), mandate, Optional.of(
                    Phrase.of(postponed ? "agenda.postponed" : "agenda.declined", item.title())));
        });
    }
}
