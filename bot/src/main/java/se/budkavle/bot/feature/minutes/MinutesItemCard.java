package se.budkavle.bot.feature.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.meeting.Meeting;

/**
 * Builds the private reply with the minutes of one agenda item. People who may write also get the buttons and menus to
 * add and change entries.
 */
@Component
class MinutesItemCard {

    private final MinutesReader reader;
    private final Rights rights;
    private final MessageLinks links;

    MinutesItemCard(MinutesReader reader, Rights rights, MessageLinks links) {
        this.reader = reader;
        this.rights = rights;
        this.links = links;
    }

    /**
     * Returns the minutes of one agenda item, or of the meeting as a whole.
     *
     * @param itemId the id of the agenda item; null for the meeting as a whole
     * @param receipt the sentence that confirms a change that the person has just made; empty for none
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
        if (written.isEmpty()) {
            page = page.line("minutes.item.empty");
        }
        boolean changes = !view.isFinished() && rights.keepsPapers(caller, view.network());
        var reply = Reply.page(page).with(ways(view, itemId, changes));
        if (view.isFinished()) {
            return reply;
        }
        if (!changes) {
            return item.filter(one -> isPresent(one, caller))
                    .map(one -> reply.with(reservationButton(meeting, one.item().id())))
                    .orElse(reply);
        }
        return withEntries(reply.with(writing(meeting, itemId)), meeting, written);
    }

    private boolean isPresent(MinutesView.Item item, Caller caller) {
        return rights.known(caller)
                .filter(person -> item.attending().present().contains(person.id()))
                .isPresent();
    }

    private static Reply withEntries(Reply card, Meeting meeting, MinutesView.Written written) {
        var reply = card;
        var entries = entries(written);
        for (int part = 0;
                part < MinutesOverview.CHOICES && part * MinutesOverview.IN_ONE_CHOICE < entries.size();
                part++) {
            reply = reply.with(new SelectMenu(
                    Press.id(MinutesActs.CHOOSE_ENTRY, meeting.id(), part),
                    Phrase.of("minutes.choose-entry"),
                    entries.subList(
                            part * MinutesOverview.IN_ONE_CHOICE,
                            Math.min(entries.size(), (part + 1) * MinutesOverview.IN_ONE_CHOICE))));
        }
        return reply;
    }

    /**
     * Returns the buttons that open the neighbouring items and the overview. Adds the button that postpones the item,
     * or undoes this, if the person may write the minutes.
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
        buttons.add(Button.plain(Press.id(MinutesActs.OPEN, view.meeting().id()), Phrase.of("minutes.overview")));
        if (changes) {
            view.item(itemId).flatMap(one -> postponing(view.meeting(), one)).ifPresent(buttons::add);
        }
        return buttons.toArray(Button[]::new);
    }

    /**
     * Returns the button that postpones the item or undoes this. Returns empty for a follow-up, because each agenda
     * gets new follow-ups.
     */
    private static Optional<Button> postponing(Meeting meeting, MinutesView.Item item) {
        if (item.item().kind() == AgendaItem.Kind.FOLLOW_UP) {
            return Optional.empty();
        }
        return Optional.of(
                item.postponed() == null
                        ? Button.plain(
                                Press.id(
                                        MinutesActs.ASK_POSTPONE,
                                        meeting.id(),
                                        item.item().id()),
                                Phrase.of("minutes.postpone"))
                        : Button.plain(
                                Press.id(
                                        MinutesActs.TAKE_UP,
                                        meeting.id(),
                                        item.item().id()),
                                Phrase.of("minutes.take-up")));
    }

    private static Button way(Meeting meeting, String itemId, String label) {
        return Button.plain(Press.id(MinutesActs.SHOW_ITEM, meeting.id(), itemId), Phrase.of(label));
    }

    private static Button[] writing(Meeting meeting, @Nullable String itemId) {
        var item = itemId == null ? MinutesActs.WHOLE_MEETING : itemId;
        var buttons = new ArrayList<Button>();
        buttons.add(Button.plain(Press.id(MinutesActs.ASK_NOTE, meeting.id(), item), Phrase.of("minutes.note.add")));
        buttons.add(Button.plain(
                Press.id(MinutesActs.ASK_DECISION, meeting.id(), item), Phrase.of("minutes.decision.add")));
        buttons.add(
                Button.plain(Press.id(MinutesActs.ASK_ACTION, meeting.id(), item), Phrase.of("minutes.action.add")));
        if (itemId != null) {
            buttons.add(reservationButton(meeting, item));
            buttons.add(Button.plain(
                    Press.id(MinutesActs.SHOW_PRESENCE, meeting.id(), item), Phrase.of("minutes.presence.record")));
        }
        return buttons.toArray(Button[]::new);
    }

    private static Button reservationButton(Meeting meeting, String itemId) {
        return Button.plain(
                Press.id(MinutesActs.ASK_RESERVATION, meeting.id(), itemId), Phrase.of("minutes.reservation.add"));
    }

    private static List<SelectMenu.Item> entries(MinutesView.Written written) {
        return Stream.of(
                        written.decisions().stream().map(one -> entry(EntryKind.DECISION, one.id(), one.text())),
                        written.actions().stream().map(one -> entry(EntryKind.ACTION, one.id(), one.text())),
                        written.reservations().stream().map(one -> entry(EntryKind.RESERVATION, one.id(), one.text())),
                        written.notes().stream().map(one -> entry(EntryKind.NOTE, one.id(), one.text())))
                .flatMap(entries -> entries)
                .toList();
    }

    private static SelectMenu.Item entry(EntryKind kind, String id, String text) {
        return new SelectMenu.Item(kind + " " + id, Phrase.words(text), Phrase.of("minutes.kind." + kind), false);
    }
}
