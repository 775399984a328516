package se.budkavle.bot.view.minutes;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.MinutesNote;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.Reservation;
import se.budkavle.storage.minutes.VoteCount;

/** The entries about one agenda item or about the whole meeting, oldest first. */
public record ItemEntries(
        List<MinutesNote> notes,
        List<Motion> motions,
        List<Decision> decisions,
        List<VoteCount> votes,
        List<Action> actions,
        List<Reservation> reservations) {

    public boolean isEmpty() {
        return notes.isEmpty()
                && motions.isEmpty()
                && decisions.isEmpty()
                && actions.isEmpty()
                && reservations.isEmpty();
    }

    /** Returns the votes that led to this decision. */
    public List<VoteCount> votesOf(Decision decision) {
        return votes.stream()
                .filter(one -> one.decisionId().equals(decision.id()))
                .toList();
    }

    /**
     * Returns a copy that contains only the entries about the agenda items whose ids fulfil the predicate. For an entry
     * about the meeting as a whole, the predicate gets null as the item's id.
     */
    public ItemEntries about(Predicate<@Nullable String> item) {
        var ofItem = decisions.stream().filter(one -> item.test(one.itemId())).toList();
        var ids = ofItem.stream().map(Decision::id).collect(Collectors.toSet());
        return new ItemEntries(
                notes.stream().filter(one -> item.test(one.itemId())).toList(),
                motions.stream().filter(one -> item.test(one.itemId())).toList(),
                ofItem,
                votes.stream().filter(one -> ids.contains(one.decisionId())).toList(),
                actions.stream().filter(one -> item.test(one.itemId())).toList(),
                reservations.stream().filter(one -> item.test(one.itemId())).toList());
    }
}
