package se.budkavle.bot.view.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.AgendaOrder;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.ActualItemOrder;
import se.budkavle.storage.minutes.ItemMoves;

/** Reads the agenda items of a meeting in the order in which the meeting discussed them. */
@Component
public class ItemsInActualOrder {

    private final AgendaItems items;
    private final ItemMoves moves;

    ItemsInActualOrder(AgendaItems items, ItemMoves moves) {
        this.items = items;
        this.moves = moves;
    }

    /**
     * An agenda item with its number on the agenda. The item keeps its number even if the meeting discusses the items
     * in another order.
     */
    public record Numbered(int number, AgendaItem item) {}

    /** Returns the items of the agenda, including items that were postponed during the meeting. */
    public List<Numbered> of(Meeting meeting) {
        var discussed = items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id()).stream()
                .filter(one -> one.isAccepted() || one.isPostponedSince(meeting.startsAt()))
                .toList();
        var agenda = AgendaOrder.bySection(discussed).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(AgendaItem::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        var ids = List.copyOf(agenda.keySet());
        return ActualItemOrder.of(ids, moves.findAllByMeetingIdOrderById(meeting.id())).stream()
                .map(id -> new Numbered(ids.indexOf(id) + 1, MapLookup.existing(agenda, id)))
                .toList();
    }
}
