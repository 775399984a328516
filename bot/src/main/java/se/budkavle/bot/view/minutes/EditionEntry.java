package se.budkavle.bot.view.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decision.Effect;
import se.budkavle.storage.minutes.Motion;
import se.budkavle.storage.minutes.VoteCount;

/**
 * An entry in one edition of minutes: a note, a motion, a decision, a vote, an action or a reservation (a recorded
 * disagreement with a decision).
 *
 * @param code the number and year of the decision, or of the decision to which the vote led; null for other entries,
 *     and while the decision has no number
 * @param effect the effect of the decision on an earlier decision: replaces it or ends it; null for none
 * @param earlier the number and year of the earlier decision that is replaced or ended; null for none
 * @param who the owner of an action, or the person who made a motion or a reservation (recorded disagreement); nobody
 *     for other entries
 * @param dueOn the due date of an action; null for none
 * @param done whether an action was done when the edition was sent
 * @param maker the kind of proposer of a motion, such as a person; null for other entries
 * @param votes the result of a vote in numbers; null for other entries
 */
public record EditionEntry(
        EntryKind kind,
        String text,
        @Nullable String code,
        @Nullable Effect effect,
        @Nullable String earlier,
        ActionOwner who,
        @Nullable LocalDate dueOn,
        boolean done,
        Motion.@Nullable Maker maker,
        VoteCount.@Nullable Content votes) {

    /** Returns whether the entry belongs to a decision with another number. */
    public boolean isOfOtherDecision(String wanted) {
        return (kind == EntryKind.DECISION || kind == EntryKind.VOTE) && !wanted.equals(code);
    }

    /**
     * Returns the entries in this sequence: notes, motions, decisions (each followed by the votes that led to it),
     * actions, and reservations (recorded disagreements).
     *
     * @param earlier maps the ids of earlier decisions to their codes; contains the decisions that these entries
     *     replace or end
     */
    public static List<EditionEntry> of(ItemEntries written, Map<String, String> earlier) {
        return Stream.of(
                        written.notes().stream().map(one -> plain(EntryKind.NOTE, one.text(), ActionOwner.NOBODY)),
                        written.motions().stream().map(EditionEntry::motion),
                        written.decisions().stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(decision(one, earlier)),
                                        written.votesOf(one).stream().map(votes -> vote(one, votes)))),
                        written.actions().stream().map(EditionEntry::action),
                        written.reservations().stream()
                                .map(one ->
                                        plain(EntryKind.RESERVATION, one.text(), ActionOwner.person(one.personId()))))
                .flatMap(entries -> entries)
                .toList();
    }

    private static EditionEntry plain(EntryKind kind, String text, ActionOwner who) {
        return new EditionEntry(kind, text, null, null, null, who, null, false, null, null);
    }

    private static EditionEntry motion(Motion one) {
        return new EditionEntry(
                EntryKind.MOTION,
                one.text(),
                null,
                null,
                null,
                one.personId() == null ? ActionOwner.NOBODY : ActionOwner.person(one.personId()),
                null,
                false,
                one.maker(),
                null);
    }

    private static EditionEntry decision(Decision one, Map<String, String> earlier) {
        return new EditionEntry(
                EntryKind.DECISION,
                one.text(),
                code(one),
                one.effect(),
                one.earlierId() == null ? null : earlier.get(one.earlierId()),
                ActionOwner.NOBODY,
                null,
                false,
                null,
                null);
    }

    private static EditionEntry vote(Decision decision, VoteCount votes) {
        return new EditionEntry(
                EntryKind.VOTE, "", code(decision), null, null, ActionOwner.NOBODY, null, false, null, votes.content());
    }

    private static EditionEntry action(Action one) {
        return new EditionEntry(
                EntryKind.ACTION, one.text(), null, null, null, one.owner(), one.dueOn(), !one.isOpen(), null, null);
    }

    private static @Nullable String code(Decision decision) {
        return decision.isNumbered() ? decision.code() : null;
    }
}
