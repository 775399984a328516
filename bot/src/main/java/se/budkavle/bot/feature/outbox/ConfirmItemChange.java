package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.draft.Confirmable;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.meeting.Meetings;

/**
 * Previews the skipping, rescheduling or immediate sending of a queued or planned message, and makes the change after
 * confirmation.
 */
@Component
class ConfirmItemChange implements Confirmable<ItemChange> {

    private final OutboxReader reader;
    private final OutboxLines lines;
    private final ItemChanger changer;
    private final Meetings meetings;
    private final Rights rights;
    private final Clock clock;

    ConfirmItemChange(
            OutboxReader reader,
            OutboxLines lines,
            ItemChanger changer,
            Meetings meetings,
            Rights rights,
            Clock clock) {
        this.reader = reader;
        this.lines = lines;
        this.changer = changer;
        this.meetings = meetings;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "outbox.change";
    }

    @Override
    public Class<ItemChange> type() {
        return ItemChange.class;
    }

    @Override
    public Preview preview(ItemChange asked, Caller caller) {
        var item = asked.act() == Act.AGAIN
                ? reader.failed(asked.reference(), caller)
                : reader.changeable(asked.reference(), caller);
        var by = rights.person(caller).id();
        var page = Page.titled("outbox.change." + asked.act())
                .line(lines.of(List.of(item)).get(0));
        if (asked.act() == Act.MOVE) {
            requireUseful(item.row(), asked.requiredAt());
            page = page.line("outbox.change.to", asked.requiredAt());
        }
        return Preview.of(
                page.line("outbox.change.asks." + asked.act()),
                Phrase.of("outbox.change.confirm." + asked.act()),
                () -> changer.change(asked, item, by));
    }

    /** Throws a refusal if the new sending time has passed or the message's meeting has begun by then. */
    private void requireUseful(Delivery row, Instant at) {
        if (!at.isAfter(clock.instant())) {
            throw new Refusal("outbox.past-time", at);
        }
        meetings.findById(SubjectTitles.id(row))
                .filter(meeting -> !at.isBefore(meeting.startsAt()))
                .ifPresent(meeting -> {
                    throw new Refusal("outbox.after-meeting", meeting.startsAt());
                });
    }
}
