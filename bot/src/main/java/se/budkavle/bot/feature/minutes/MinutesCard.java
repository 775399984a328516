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
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Minutes;

/**
 * Builds the private replies that show a meeting's minutes: an overview of all items, and a card for each item. People
 * who may write also get the buttons to write.
 */
@Component
class MinutesCard {

    /** The maximum number of options that Discord allows in one select menu. */
    private static final int IN_ONE_CHOICE = 25;

    private static final int CHOICES = 3;
    private final MinutesReader reader;
    private final Invited invited;
    private final Rights rights;

    MinutesCard(MinutesReader reader, Invited invited, Rights rights) {
        this.reader = reader;
        this.invited = invited;
        this.rights = rights;
    }

    Reply overview(Meeting meeting, Caller caller) {
        return overview(meeting, caller, Optional.empty());
    }

    /**
     * Returns the overview for a person who has just changed the minutes.
     *
     * @param receipt the sentence that confirms the change; empty for none
     */
    Reply overview(Meeting meeting, Caller caller, Optional<Phrase> receipt) {
        var view = reader.of(meeting);
        var page = Page.titled("minutes.title", view.heading(), invited.dayOf(meeting));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(state(view)).line(view.presence().counts());
        if (!view.items().isEmpty()) {
            page = page.field(
                    Phrase.of("minutes.items"),
                    Phrase.joined(
                            "\n",
                            view.items().stream().map(MinutesCard::summary).toList()));
        }
        if (!view.whole().isEmpty()) {
            page = page.field(Phrase.of("minutes.whole"), Phrase.joined("\n", lines(view, view.whole())));
        }
        boolean writes = rights.keepsPapers(caller, view.network());
        var reply = Reply.page(page);
        for (int part = 0; part < CHOICES && part * IN_ONE_CHOICE < view.items().size(); part++) {
            reply = reply.with(choice(meeting, view, part));
        }
        return writes ? reply.with(buttons(view)) : reply;
    }

    /**
     * Returns the card of one item, or of the meeting as a whole.
     *
     * @param itemId the id of the agenda item; null for the meeting as a whole
     * @param receipt the sentence that confirms a change that the person has just made; empty for none
     */
    Reply item(Meeting meeting, @Nullable String itemId, Caller caller, Optional<Phrase> receipt) {
        var view = reader.of(meeting);
        var item = view.item(itemId);
        var written = item.map(MinutesView.Item::written).orElse(view.whole());
        var page = item.map(one -> Page.titled(
                        "minutes.item.title", one.number(), one.item().title()))
                .orElseGet(() -> Page.titled("minutes.whole"));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        var description = item.map(one -> one.item().description());
        if (description.isPresent()) {
            page = page.line(Phrase.words(description.get()));
        }
        for (var line : lines(view, written)) {
            page = page.line(line);
        }
        if (written.isEmpty()) {
            page = page.line("minutes.item.empty");
        }
        var reply = Reply.page(page).with(ways(view, itemId));
        if (!rights.keepsPapers(caller, view.network()) || view.isFinished()) {
            return reply;
        }
        reply = reply.with(writing(meeting, itemId));
        var entries = entries(written);
        for (int part = 0; part < CHOICES && part * IN_ONE_CHOICE < entries.size(); part++) {
            reply = reply.with(new SelectMenu(
                    Press.id(MinutesActs.CHOOSE_ENTRY, meeting.id(), part),
                    Phrase.of("minutes.choose-entry"),
                    entries.subList(part * IN_ONE_CHOICE, Math.min(entries.size(), (part + 1) * IN_ONE_CHOICE))));
        }
        return reply;
    }

    private static Phrase state(MinutesView view) {
        var minutes = view.minutes();
        if (minutes.isEmpty()) {
            return Phrase.of("minutes.state.none");
        }
        if (view.isFinished()) {
            return Phrase.of(
                    "minutes.state.finished",
                    minutes.get().edition(),
                    minutes.map(Minutes::finishedAt).orElseThrow());
        }
        return minutes.get().hasBeenSent()
                ? Phrase.of("minutes.state.reopened", minutes.get().edition() + 1)
                : Phrase.of("minutes.state.open");
    }

    private static Phrase summary(MinutesView.Item item) {
        var counts = new ArrayList<Phrase>();
        counts.add(Phrase.of("minutes.item.line", item.number(), item.item().title()));
        var written = item.written();
        if (!written.notes().isEmpty()) {
            counts.add(Phrase.of("minutes.count.notes", written.notes().size()));
        }
        if (!written.decisions().isEmpty()) {
            counts.add(Phrase.of("minutes.count.decisions", written.decisions().size()));
        }
        if (!written.actions().isEmpty()) {
            counts.add(Phrase.of("minutes.count.actions", written.actions().size()));
        }
        return Phrase.joined(" · ", List.copyOf(counts));
    }

    /** Returns the lines that show everything written about one item: decisions first, then actions, then notes. */
    private static List<Phrase> lines(MinutesView view, MinutesView.Written written) {
        return Stream.of(
                        written.decisions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line",
                                        Phrase.strong(Phrase.of("minutes.decision")),
                                        MinutesLines.of(one))),
                        written.actions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line",
                                        Phrase.strong(Phrase.of("minutes.action")),
                                        MinutesLines.of(one, view.owners()))),
                        written.notes().stream().map(one -> Phrase.words(one.text())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static SelectMenu choice(Meeting meeting, MinutesView view, int part) {
        return new SelectMenu(
                Press.id(MinutesActs.SHOW_ITEM, meeting.id(), part),
                Phrase.of("minutes.choose"),
                view.items().stream()
                        .skip((long) part * IN_ONE_CHOICE)
                        .limit(IN_ONE_CHOICE)
                        .map(one -> new SelectMenu.Item(
                                one.item().id(),
                                Phrase.of(
                                        "minutes.item.line",
                                        one.number(),
                                        one.item().title()),
                                null,
                                false))
                        .toList());
    }

    private static Button[] buttons(MinutesView view) {
        var id = view.meeting().id();
        if (view.isFinished()) {
            return new Button[] {Button.plain(Press.id(MinutesActs.ASK_REASON, id), Phrase.of("minutes.reopen"))};
        }
        var whole = Button.plain(
                Press.id(MinutesActs.SHOW_ITEM, id, MinutesActs.WHOLE_MEETING), Phrase.of("minutes.whole"));
        return view.isEmpty()
                ? new Button[] {whole}
                : new Button[] {whole, Button.main(Press.id(MinutesActs.FINISH, id), Phrase.of("minutes.finish"))};
    }

    /** Returns the buttons that lead to the neighbouring items and to the overview. */
    private static Button[] ways(MinutesView view, @Nullable String itemId) {
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
        return buttons.toArray(Button[]::new);
    }

    private static Button way(Meeting meeting, String itemId, String label) {
        return Button.plain(Press.id(MinutesActs.SHOW_ITEM, meeting.id(), itemId), Phrase.of(label));
    }

    private static Button[] writing(Meeting meeting, @Nullable String itemId) {
        var item = itemId == null ? MinutesActs.WHOLE_MEETING : itemId;
        return new Button[] {
            Button.plain(Press.id(MinutesActs.ASK_NOTE, meeting.id(), item), Phrase.of("minutes.note.add")),
            Button.plain(Press.id(MinutesActs.ASK_DECISION, meeting.id(), item), Phrase.of("minutes.decision.add")),
            Button.plain(Press.id(MinutesActs.ASK_ACTION, meeting.id(), item), Phrase.of("minutes.action.add"))
        };
    }

    private static List<SelectMenu.Item> entries(MinutesView.Written written) {
        return Stream.of(
                        written.decisions().stream().map(one -> entry(EntryKind.DECISION, one.id(), one.text())),
                        written.actions().stream().map(one -> entry(EntryKind.ACTION, one.id(), one.text())),
                        written.notes().stream().map(one -> entry(EntryKind.NOTE, one.id(), one.text())))
                .flatMap(entries -> entries)
                .toList();
    }

    private static SelectMenu.Item entry(EntryKind kind, String id, String text) {
        return new SelectMenu.Item(kind + " " + id, Phrase.words(text), Phrase.of("minutes.kind." + kind), false);
    }
}
