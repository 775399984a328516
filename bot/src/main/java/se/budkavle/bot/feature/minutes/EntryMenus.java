package se.budkavle.bot.feature.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.minutes.EntryKind;
import se.budkavle.bot.view.minutes.ItemEntries;
import se.budkavle.bot.view.minutes.MinutesButtonIds;
import se.budkavle.bot.view.minutes.MinutesOverview;
import se.budkavle.bot.view.minutes.VoteLine;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Reservation;

/** Builds the select menus with which people choose an entry of minutes to change or remove. */
final class EntryMenus {

    /** The maximum number of entries in the menus of one message. */
    static final int MOST = MinutesOverview.MENUS * SelectMenu.MOST_ITEMS;

    private EntryMenus() {}

    /** Returns a copy of the message with menus for the latest entries about the agenda item. */
    static Reply of(Reply card, Meeting meeting, ItemEntries written) {
        return with(card, meeting, latest(entries(written)));
    }

    /**
     * Returns whether there are more entries than the menus can show. If there are too many entries, the menus omit the
     * earliest entries.
     */
    static boolean omitsSome(ItemEntries written) {
        return entries(written).size() > MOST;
    }

    private static List<SelectMenu.Item> entries(ItemEntries written) {
        return Stream.of(
                        written.motions().stream().map(one -> entry(EntryKind.MOTION, one.id(), one.text())),
                        written.decisions().stream().map(one -> entry(EntryKind.DECISION, one.id(), one.text())),
                        written.votes().stream()
                                .map(one -> entry(EntryKind.VOTE, one.id(), VoteLine.of(one.content()))),
                        written.actions().stream().map(one -> entry(EntryKind.ACTION, one.id(), one.text())),
                        reservations(written.reservations()),
                        written.notes().stream().map(one -> entry(EntryKind.NOTE, one.id(), one.text())))
                .flatMap(entries -> entries)
                .toList();
    }

    /**
     * Returns the latest entries, at most {@code MOST}, in the order of the given list. Entries that were written later
     * have greater ids.
     */
    private static List<SelectMenu.Item> latest(List<SelectMenu.Item> entries) {
        var ids = entries.stream()
                .map(EntryMenus::id)
                .sorted(Comparator.reverseOrder())
                .limit(MOST)
                .collect(Collectors.toSet());
        return entries.stream().filter(one -> ids.contains(id(one))).toList();
    }

    /**
     * Reads the id of an entry of the minutes from the value of a menu option. The value consists of the entry's kind,
     * a space and the entry's id.
     */
    private static String id(SelectMenu.Item entry) {
        return entry.value().substring(entry.value().indexOf(' ') + 1);
    }

    /**
     * Returns a copy of the message with menus for the person's own reservations (recorded disagreements with a
     * decision).
     */
    static Reply ofOwn(Reply card, Meeting meeting, ItemEntries written, String personId) {
        return with(
                card,
                meeting,
                latest(reservations(written.reservations().stream()
                                .filter(one -> one.personId().equals(personId))
                                .toList())
                        .toList()));
    }

    private static Reply with(Reply card, Meeting meeting, List<SelectMenu.Item> entries) {
        return card.with(SelectMenu.split(
                menu -> Press.id(MinutesButtonIds.CHOOSE_ENTRY, meeting.id(), menu),
                Phrase.of("minutes.choose-entry"),
                entries,
                MinutesOverview.MENUS));
    }

    private static Stream<SelectMenu.Item> reservations(List<Reservation> reservations) {
        return reservations.stream().map(one -> entry(EntryKind.RESERVATION, one.id(), one.text()));
    }

    private static SelectMenu.Item entry(EntryKind kind, String id, String text) {
        return entry(kind, id, Phrase.words(text));
    }

    private static SelectMenu.Item entry(EntryKind kind, String id, Phrase words) {
        return new SelectMenu.Item(kind + " " + id, words, Phrase.of("minutes.kind." + kind), false);
    }
}
