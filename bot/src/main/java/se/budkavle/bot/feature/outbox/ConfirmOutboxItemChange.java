package se.budkavle.bot.feature.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.feature.outbox.ItemChange.Act;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.Meetings;

/**
 * Shows a preview before a queued or planned message is skipped, rescheduled or sent at once, or before a failed
 * message is sent again. Makes the change of the message after the user confirms.
 */
@Component
class ConfirmOutboxItemChange implements ConfirmationHandler<ItemChange> {

    private final OutboxReader reader;
    private final OutboxLines lines;
    private final OutboxItemChanger changer;
    private final Meetings meetings;
    private final Rights rights;
    private final Clock clock;

    ConfirmOutboxItemChange(
            OutboxReader reader,
            OutboxLines lines,
            OutboxItemChanger changer,
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
        if (asked.act() != Act.AGAIN && !item.allows(asked.act())) {
            throw new Refusal("outbox.gone");
        }
        var by = rights.personId(caller);
        var page = Page.titled("outbox.change." + asked.act())
                .line(lines.of(List.of(item)).get(0));
        if (asked.act() == Act.MOVE) {
            requireUseful(item, asked.requiredAt());
            page = page.line("outbox.change.to", asked.requiredAt());
        }
        var change = item.change();
        page = change == null ? page.line("outbox.change.asks." + asked.act()) : page.line(change.concerns(caller));
        return Preview.of(
                page, Phrase.of("outbox.change.confirm." + asked.act()), () -> changer.change(asked, item, caller, by));
    }

    /**
     * Throws a refusal if the new sending time is not in the future, or not before the start of the coming meeting that
     * the message is about. Also throws a refusal if the new time is too early for the message, for example before a
     * status round closes.
     */
    private void requireUseful(OutboxItem item, Instant at) {
        var now = clock.instant();
        if (!at.isAfter(now)) {
            throw new Refusal("outbox.past-time", at);
        }
        if (item.notBefore() != null && !at.isAfter(item.notBefore())) {
            throw new Refusal("outbox.before-closing", item.notBefore());
        }
        meetings.findById(SubjectTitles.id(item.row()))
                .filter(meeting -> meeting.startsAt().isAfter(now) && !at.isBefore(meeting.startsAt()))
                .ifPresent(meeting -> {
                    throw new Refusal("outbox.after-meeting", meeting.startsAt());
                });
    }
}
