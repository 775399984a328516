package se.budkavle.storage.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups the items of an agenda by section, in the order in which an agenda shows them. */
public final class AgendaOrder {

    private AgendaOrder() {}

    /**
     * Returns a map from each section title to the section's items, in display order. Items without a section have an
     * empty title as key.
     *
     * @param items the items of one meeting, sorted by position
     */
    public static Map<String, List<AgendaItem>> bySection(List<AgendaItem> items) {
        var sections = new LinkedHashMap<String, List<AgendaItem>>();
        for (var item : items) {
            sections.computeIfAbsent(item.section() == null ? "" : item.section(), any -> new ArrayList<>())
                    .add(item);
        }
        return sections;
    }
}
