package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.bot.view.minutes.ExtractButton;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesLines;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.storage.agenda.ItemOrigin;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.DecisionCode;
import se.budkavle.storage.minutes.Minutes;

/**
 * Builds the private reply with the minutes of one agenda item. People who may write the minutes also get the buttons
 * and menus with which they add and change entries.
 */
@Component
class MinutesItemCard {

    private final MinutesReader reader;
    private final Rights rights;
    private final MessageLinks links;
    private final Invited invited;

    MinutesItemCard(MinutesReader reader, Rights rights, MessageLinks links, Invited invited) {
        this.reader = reader;
        this.rights = rights;
        this.links = links;
        this.invited = invited;
    }

    /**
     * Returns the minutes of one agenda item, or of the meeting as a whole.
     *
     * @param itemId the id of the agenda item; null for the meeting as a whole
     * @param receipt the sentence that confirms the person's latest change; empty if the person has changed nothing
     */
    Reply of(Meeting meeting, @Nullable String itemId, Caller caller, Optional<Phrase> receipt) {
        var view = reader.of(meeting);
        var item = view.item(itemId);
        var written = item.map(MinutesView.Item::written).orElse(view.whole());
        var page = item.map(one -> Page.of(one.title())).orElseGet(() -> Page.titled("minutes.whole"));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        var description = item.map(one -> one.item().description());
        if (description.isPresent()) {
            page = page.line(Phrase.words(description.get()));
        }
        var day = item.map(MinutesView.Item::day);
        if (day.isPresent()) {
            page = page.line("minutes.day.of", day.get());
        }
        for (var line : MinutesLines.of(written, view, links)) {
            page = page.line(line);
        }
        for (var line : item.map(MinutesLines::attending).orElse(List.of())) {
            page = page.line(line);
        }
        var postponed = item.map(MinutesView.Item::postponed);
        if (postponed.isPresent()) {
            page = page.line("minutes.item.postponed", postponed.get());
        }
        if (written.isEmpty() && postponed.isEmpty()) {
            page = page.line("minutes.item.empty");
        }
        page = page.footed(Phrase.of("minutes.item.meeting", view.heading(), invited.dayOf(meeting)));
        boolean changes = !view.isFinished() && rights.keepsPapers(caller, view.network());
        if (changes && EntryMenus.omitsSome(written)) {
            page = page.line("minutes.choose-entry.latest", EntryMenus.MOST);
        }
        var reply = Reply.page(page).with(ways(view, itemId, changes));
        if (view.isFinished()) {
            return reply;
        }
        if (!changes) {
            return reading(reply, view, item, caller);
        }
        return EntryMenus.of(reply.with(writing(meeting, itemId, view.kind())), meeting, written);
    }

    /**
     * Returns the message for a person who may not write the minutes. A person who may not write the minutes can only
     * make and change their own reservations (recorded disagreements with a decision).
     */
    private Reply reading(Reply card, MinutesView view, Optional<MinutesView.Item> item, Caller caller) {
        if (item.isEmpty()) {
            return card;
        }
        var reply = isPresent(item.get(), caller)
                ? card.with(reservationButton(view.meeting(), item.get().item().id()))
                : card;
        return rights.known(caller)
                .filter(any -> view.minutes().filter(Minutes::hasBeenSent).isEmpty())
                .map(person ->
                        EntryMenus.ofOwn(reply, view.meeting(), item.get().written(), person.id()))
                .orElse(reply);
    }

    private boolean isPresent(MinutesView.Item item, Caller caller) {
        return rights.known(caller)
                .filter(person -> item.attending().present().contains(person.id()))
                .isPresent();
    }

    /**
     * Returns the buttons that open the previous item, the next item and the overview of the minutes. If the person may
     * write the minutes, adds the button that postpones the item or undoes the postponement. Also adds the button for
     * an extract, if the item has exactly one paragraph (§).
     */
    private static Button[] ways(MinutesView view, @Nullable String itemId, boolean changes) {
        var ids = view.items().stream().map(one -> one.item().id()).toList();
        int at = ids.indexOf(itemId);
        var buttons = new ArrayList<Button>();
        if (at > 0) {
            buttons.add(way(view.meeting(), ids.get(at - 1), "minutes.previous"));
        }
        if (at >= 0 && at + 1 < ids.size()) {
            buttons.add(way(view.meeting(), ids.get(at + 1), "minutes.next"));
        }
        buttons.add(Button.plain(Press.id(MinutesButtonIds.OPEN, view.meeting().id()), Phrase.of("minutes.overview")));
        if (changes) {
            view.item(itemId).flatMap(one -> postponing(view.meeting(), one)).ifPresent(buttons::add);
        }
        view.item(itemId).flatMap(one -> extract(view.meeting(), one)).ifPresent(buttons::add);
        return buttons.toArray(Button[]::new);
    }

    /**
     * Returns the button that makes an extract: files that contain only the item's paragraph (§). Returns empty if the
     * item has no paragraph or several paragraphs. An agenda item with several paragraphs needs no button for an
     * extract. Each paragraph of such an item is a decision, and the message about the decision has its own button.
     */
    private static Optional<Button> extract(Meeting meeting, MinutesView.Item item) {
        return Optional.ofNullable(item.code())
                .flatMap(DecisionCode::typed)
                .map(code -> ExtractButton.of(meeting.id(), code.number(), code.year()));
    }

    /**
     * Returns the button that postpones the item or undoes the postponement. Returns empty for a follow-up item,
     * because the bot adds new follow-up items to each agenda.
     */
    private static Optional<Button> postponing(Meeting meeting, MinutesView.Item item) {
        if (item.item().kind() == ItemOrigin.Kind.FOLLOW_UP) {
            return Optional.empty();
        }
        return Optional.of(
                item.postponed() == null
                        ? Button.plain(
                                Press.id(
                                        MinutesButtonIds.ASK_POSTPONE,
                                        meeting.id(),
                                        item.item().id()),
                                Phrase.of("minutes.postpone"))
                        : Button.plain(
                                Press.id(
                                        MinutesButtonIds.TAKE_UP,
                                        meeting.id(),
                                        item.item().id()),
                                Phrase.of("minutes.take-up")));
    }

    private static Button way(Meeting meeting, String itemId, String label) {
        return Button.plain(Press.id(MinutesButtonIds.SHOW_ITEM, meeting.id(), itemId), Phrase.of(label));
    }

    private static Button[] writing(Meeting meeting, @Nullable String itemId, MinutesKind kind) {
        var item = itemId == null ? MinutesButtonIds.WHOLE_MEETING : itemId;
        var buttons = new ArrayList<Button>();
        buttons.add(
                Button.plain(Press.id(MinutesButtonIds.ASK_NOTE, meeting.id(), item), Phrase.of("minutes.note.add")));
        buttons.add(Button.plain(
                Press.id(MinutesButtonIds.ASK_DECISION, meeting.id(), item), Phrase.of("minutes.decision.add")));
        buttons.add(Button.plain(
                Press.id(MinutesButtonIds.ASK_ACTION, meeting.id(), item), Phrase.of("minutes.action.add")));
        if (itemId != null) {
            buttons.add(Button.plain(
                    Press.id(MinutesButtonIds.SHOW_PRESENCE, meeting.id(), item),
                    Phrase.of("minutes.presence.record")));
        }
        if (itemId != null || kind == MinutesKind.FORMAL) {
            buttons.add(
                    Button.plain(Press.id(MinutesButtonIds.SHOW_MORE, meeting.id(), item), Phrase.of("minutes.more")));
        }
        return buttons.toArray(Button[]::new);
    }

    private static Button reservationButton(Meeting meeting, String itemId) {
        return Button.plain(
                Press.id(MinutesButtonIds.ASK_RESERVATION, meeting.id(), itemId), Phrase.of("minutes.reservation.add"));
    }
}
