package se.budkavle.storage.agenda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.ItemOrigin.Kind;

/**
 * Computes the positions of items on an agenda. All items of a section are shown together, at the position of the
 * section's first item.
 */
public final class ItemPositions {

    /**
     * The distance between the positions of two neighbouring items, so that items can be inserted between them without
     * renumbering.
     */
    private static final int APART = 1000;

    private ItemPositions() {}

    public static int standing(StandingItem item) {
        return (item.position() + 1) * APART;
    }

    /**
     * Returns the position of a default closing item, for a network without standing items. New agenda items are
     * inserted before the closing items.
     */
    public static int closing(int index) {
        return (index + 1) * APART;
    }

    /**
     * Returns the position for a new item: before the closing section, or at the end if the agenda has no closing
     * section.
     */
    public static int open(List<AgendaItem> items) {
        var standing = items.stream()
                .filter(one -> one.kind() == Kind.STANDING)
                .sorted(Comparator.comparingInt(AgendaItem::position))
                .toList();
        if (standing.stream().map(AgendaItem::section).distinct().count() < 2) {
            return last(items) + 1;
        }
        var closing = standing.get(standing.size() - 1).section();
        int closes = standing.stream()
                .filter(one -> Objects.equals(one.section(), closing))
                .mapToInt(AgendaItem::position)
                .min()
                .orElseThrow();
        return last(items.stream().filter(one -> one.position() < closes).toList()) + 1;
    }

    public static int last(List<AgendaItem> items) {
        return items.stream().mapToInt(AgendaItem::position).max().orElse(0);
    }

    /**
     * Moves the item one step earlier or later within its section, and returns all items whose position has changed.
     */
    public static List<AgendaItem> moved(List<AgendaItem> items, AgendaItem item, boolean earlier) {
        var sections = AgendaOrder.bySection(items);
        var section = MapLookup.existing(sections, item.section() == null ? "" : item.section());
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
