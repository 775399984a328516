package se.budkavle.bot.feature.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemPurpose;

/**
 * The content of an agenda as shown in one chat message. The bot stores this content, so that a later message can list
 * the changes.
 *
 * @param place the meeting's form (such as digital), place and link, separated by spaces
 * @param items the items in display order
 */
record PostedAgenda(Instant startsAt, Instant endsAt, String place, List<Item> items) {

    private static final String BETWEEN = "\t";
    private static final int FINGERPRINT_LENGTH = 16;

    /**
     * An item of the agenda.
     *
     * @param purpose the name of the item's {@link ItemPurpose}; empty in versions that an earlier version of the bot
     *     has stored
     * @param description a hash of the description, which only the attached files show; empty like the purpose
     */
    record Item(String id, int minutes, String presenter, String title, String purpose, String description) {}

    static PostedAgenda of(AgendaView contents) {
        var meeting = contents.meeting();
        return new PostedAgenda(
                meeting.startsAt(),
                meeting.endsAt(),
                Stream.of(meeting.form().name(), meeting.place(), meeting.link())
                        .filter(Objects::nonNull)
                        .map(PostedAgenda::oneLine)
                        .collect(Collectors.joining(" ")),
                contents.items().stream().map(PostedAgenda::item).toList());
    }

    static PostedAgenda read(String written) {
        var lines = written.split("\n");
        var first = lines[0].split(BETWEEN, -1);
        return new PostedAgenda(
                Instant.parse(first[0]),
                Instant.parse(first[1]),
                first[2],
                Arrays.stream(lines)
                        .skip(1)
                        .map(line -> line.split(BETWEEN, -1))
                        .map(PostedAgenda::readItem)
                        .toList());
    }

    private static Item readItem(String[] parts) {
        boolean isWhole = parts.length > 5;
        return new Item(
                parts[0],
                Integer.parseInt(parts[1]),
                parts[2],
                parts[3],
                isWhole ? parts[4] : "",
                isWhole ? parts[5] : "");
    }

    String written() {
        return Stream.concat(
                        Stream.of(String.join(BETWEEN, startsAt.toString(), endsAt.toString(), place)),
                        items.stream()
                                .map(item -> String.join(
                                        BETWEEN,
                                        item.id(),
                                        String.valueOf(item.minutes()),
                                        item.presenter(),
                                        item.title(),
                                        item.purpose(),
                                        item.description())))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns the changes of the items since the earlier version: added, removed and reordered items, and changed
     * titles, planned times, presenters, purposes and descriptions. If the meeting's time or place has changed, this
     * change is not listed, because a separate message announces it.
     */
    List<Phrase> since(PostedAgenda before) {
        var changes = new ArrayList<Phrase>();
        var known = byId(before.items);
        var now = byId(items);
        items.stream()
                .filter(item -> !known.containsKey(item.id()))
                .forEach(item -> changes.add(Phrase.of("agenda.change.added", item.title())));
        before.items.stream()
                .filter(item -> !now.containsKey(item.id()))
                .forEach(item -> changes.add(Phrase.of("agenda.change.removed", item.title())));
        moved(
                        before.items.stream()
                                .filter(item -> now.containsKey(item.id()))
                                .map(Item::id)
                                .toList(),
                        items.stream()
                                .filter(item -> known.containsKey(item.id()))
                                .toList())
                .forEach(item -> changes.add(Phrase.of("agenda.change.moved", item.title())));
        items.stream()
                .filter(item -> known.containsKey(item.id()))
                .forEach(item -> changes.addAll(told(MapLookup.existing(known, item.id()), item)));
        return changes;
    }

    private static List<Phrase> told(Item before, Item now) {
        var changes = new ArrayList<Phrase>();
        if (!before.title().equals(now.title())) {
            changes.add(Phrase.of("agenda.change.title", before.title(), now.title()));
        }
        if (before.minutes() != now.minutes()) {
            changes.add(
                    now.minutes() == 0
                            ? Phrase.of("agenda.change.no-minutes", now.title())
                            : Phrase.of("agenda.change.minutes", now.title(), now.minutes()));
        }
        if (!before.presenter().equals(now.presenter())) {
            changes.add(Phrase.of("agenda.change.presenter", now.title(), now.presenter()));
        }
        if (isChanged(before.purpose(), now.purpose())) {
            changes.add(Phrase.of("agenda.change.purpose", now.title(), Phrase.of("agenda.purpose." + now.purpose())));
        }
        if (isChanged(before.description(), now.description())) {
            changes.add(Phrase.of("agenda.change.description", now.title()));
        }
        return changes;
    }

    private static boolean isChanged(String before, String now) {
        return !before.isEmpty() && !before.equals(now);
    }

    /**
     * Returns the items whose order in {@code now} differs from the order in {@code before}. Both lists must contain
     * the same items.
     */
    private static List<Item> moved(List<String> before, List<Item> now) {
        var expected = new ArrayList<>(before);
        var moved = new ArrayList<Item>();
        for (var item : now) {
            if (!expected.get(0).equals(item.id())) {
                moved.add(item);
            }
            expected.remove(item.id());
        }
        return moved;
    }

    private static Map<String, Item> byId(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    private static Item item(AgendaItem item) {
        return new Item(
                item.id(),
                item.minutes(),
                item.presenter() == null ? "" : oneLine(item.presenter()),
                oneLine(item.title()),
                item.purpose().name(),
                Fingerprint.of(Objects.requireNonNullElse(item.description(), ""))
                        .substring(0, FINGERPRINT_LENGTH));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
