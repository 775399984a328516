package se.budkavle.bot.feature.agenda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItem.Kind;
import se.budkavle.storage.agenda.StandingItem;

/** Says where on an agenda something stands; the items of one section stand together, wherever the first one does. */
final class ItemPositions {

    /** Room for what comes between two items without moving either. */
    private static final int APART = 1000;

    private ItemPositions() { }

    static int standing(StandingItem item) {
        return (item.position() + 1) * APART;
    }

    /** Returns the place of an item that closes a meeting without standing items; what is new comes before it. */
    static int closing(int index) {
        return (index + 1) * APART;
    }

    /** For something new: before the section that closes the meeting, where there is one. */
    static int open(List<AgendaItem> items) {
        var standing = items.stream().filter(one -> one.kind() == Kind.STANDING)
                .sorted(Comparator.comparingInt(AgendaItem::position)).toList();
        if (standing.stream().map(AgendaItem::section).distinct().count() < 2) {
            return last(items) + 1;
        }
        var closing = standing.get(standing.size() - 1).section();
        int closes = standing.stream().filter(one -> Objects.equals(one.section(), closing))
                .mapToInt(AgendaItem::position).min().orElseThrow();
        return last(items.stream().filter(one -> one.position() < closes).toList()) + 1;
    }

    static int last(List<AgendaItem> items) {
        return items.stream().mapToInt(AgendaItem::position).max().orElse(0);
    }

    /** All in the order in which they are shown, section by section. */
    static Map<String, List<AgendaItem>> bySection(List<AgendaItem> items) {
        var sections = new LinkedHashMap<String, List<AgendaItem>>();
        for (var item : items) {
            sections.computeIfAbsent(item.section() == null ? "" : item.section(), any -> new ArrayList<>()).add(item);
        }
        return sections;
    }

    /** The same items with this one a step earlier or later within its section, and those whose place that changes. */
    static List<AgendaItem> moved(List<AgendaItem> items, AgendaItem item, boolean earlier) {
        var sections = bySection(items);
        var section = sections.get(item.section() == null ? "" : item.section());
        var shown = section.stream().filter(one -> one.state() == item.state()).toList();
        int index = shown.indexOf(item) + (earlier ? -1 : 1);
        if (index >= 0 && index < shown.size()) {
            Collections.swap(section, section.indexOf(item), section.indexOf(shown.get(index)));
        }
        var changed = new ArrayList<AgendaItem>();
        int place = 0;
        for (var one : sections.values().stream().flatMap(List::stream).toList()) {
            place += APART;
            if (one.position() != place) {
                changed.add(one.at(place));
            }
        }
        return changed;
    }
}
