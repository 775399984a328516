package se.budkavle.bot.feature.agenda;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Pressed;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.agenda.AgendaItem.State;

/** Takes the reason with which an item is postponed or declined. */
@Component
class ItemReasonFormPress implements FormPress {

    static final String ACT = "agenda:decided";
    static final String REASON = "reason";

    private final ItemDecisions deciding;
    private final AgendaCard card;
    private final AgendaMeetingFinder meetings;
    private final Rights rights;

    ItemReasonFormPress(ItemDecisions deciding, AgendaCard card, AgendaMeetingFinder meetings, Rights rights) {
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
        boolean postponed = ItemReasonPress.state(pressed.reference(1)) == State.POSTPONED;
        var item = postponed
                ? deciding.postpone(pressed.reference(0), pressed.field(REASON), pressed.caller())
                : deciding.decline(pressed.reference(0), pressed.field(REASON), pressed.caller());
        return card.after(Phrase.of(postponed ? "agenda.postponed" : "agenda.declined", item.title()),
                meetings.meeting(item.meetingId()), pressed.caller());
    }

    @Override
    public Form form(Pressed sent) {
        var item = deciding.decidable(sent.reference(0), sent.caller());
        item.requireUndecided();
        return ItemReasonPress.form(item, ItemReasonPress.state(sent.reference(1)));
    }
}
