package se.budkavle.bot.feature.minutes;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.ItemsInActualOrder;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItemContent;
import se.budkavle.storage.agenda.AgendaItems;
import se.budkavle.storage.agenda.ItemOrigin;
import se.budkavle.storage.agenda.ItemPositions;
import se.budkavle.storage.agenda.NewAgendaItem;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.ActualItemOrder;
import se.budkavle.storage.minutes.ItemMove;
import se.budkavle.storage.minutes.ItemMoves;

/**
 * Stores changes of the agenda that are made during a meeting. Adds an item, changes the order of items, postpones an
 * item to the next meeting, or undoes a postponement. The calling code must have checked that the person may write the
 * minutes. If a person submits a form twice, the content of the form is stored only once.
 */
@Component
class MeetingItemRecorder {

    private final MinutesRecorder recorder;
    private final AgendaItems items;
    private final ItemsInActualOrder taken;
    private final ItemMoves moves;
    private final Clock clock;

    MeetingItemRecorder(
            MinutesRecorder recorder, AgendaItems items, ItemsInActualOrder taken, ItemMoves moves, Clock clock) {
        this.recorder = recorder;
        this.items = items;
        this.taken = taken;
        this.moves = moves;
        this.clock = clock;
    }

    /** Adds an item before the closing items of the agenda, and returns the item's id. */
    @Transactional
    String add(Meeting meeting, AgendaItemContent content, String by) {
        recorder.begin(meeting, by);
        var all = items.findAllByMeetingIdOrderByPositionAscIdAsc(meeting.id());
        var repeated = all.stream()
                .filter(one -> by.equals(one.origin().proposedBy())
                        && !one.createdAt().isBefore(meeting.startsAt())
                        && one.isAccepted()
                        && one.withContent(content).equals(one))
                .findFirst();
        if (repeated.isPresent()) {
            return repeated.get().id();
        }
        var added = items.save(
                NewAgendaItem.added(meeting.id(), null, content, by, ItemPositions.open(all), clock.instant()));
        recorder.stored("minutes.item-add", added.id(), meeting, by);
        return added.id();
    }

    /** Postpones an agenda item. The bot later adds the postponed item to the agenda of the next meeting. */
    @Transactional
    void postpone(Meeting meeting, String itemId, String reason, String by) {
        recorder.begin(meeting, by);
        var item = items.findById(itemId).orElseThrow(MinutesRecorder::gone);
        if (item.kind() == ItemOrigin.Kind.FOLLOW_UP) {
            throw new Refusal("chat.unknown-press");
        }
        if (item.isPostponedSince(meeting.startsAt())
                && reason.strip().equals(item.decision().reason())) {
            return;
        }
        items.save(item.postponed(reason, by, clock.instant()));
        recorder.stored("minutes.postpone", itemId, meeting, by);
    }

    /**
     * Stores that the meeting dealt with an item earlier or later than the agenda says. Stores nothing if the order of
     * the items stays the same.
     *
     * @param beforeId the id of the item that follows directly after this item in the actual order; null if this item
     *     came last
     */
    @Transactional
    void take(Meeting meeting, String itemId, @Nullable String beforeId, String by) {
        recorder.begin(meeting, by);
        var move = ItemMove.of(meeting.id(), itemId, beforeId, by, clock.instant());
        var order = taken.of(meeting).stream().map(one -> one.item().id()).toList();
        if (!ActualItemOrder.of(order, List.of(move)).equals(order)) {
            moves.save(move);
            recorder.stored("minutes.move", itemId, meeting, by);
        }
    }

    /**
     * Undoes the postponement of an agenda item. Throws a refusal if a later meeting's agenda already contains the
     * item.
     */
    @Transactional
    void takeUp(Meeting meeting, String itemId, String by) {
        recorder.begin(meeting, by);
        var item = items.findById(itemId).orElseThrow(MinutesRecorder::gone);
        if (!item.isPostponedSince(meeting.startsAt())) {
            return;
        }
        if (items.findByCarriedFrom(itemId).isPresent()) {
            throw new Refusal("minutes.item-carried", item.title());
        }
        items.save(item.takenUpAgain(by, clock.instant()));
        recorder.stored("minutes.take-up", itemId, meeting, by);
    }
}
