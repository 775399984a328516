package se.budkavle.storage.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.Refusal;

/**
 * The decision about an agenda item: whether its meeting discusses the item.
 *
 * @param reason why the item was postponed or declined; null if the item was not postponed or declined
 * @param decidedBy the person who most recently accepted, postponed or declined the item; null before the first
 *     decision
 * @param postponements how many times the item was postponed, including at earlier meetings
 */
public record ItemDecision(
        State state,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int postponements) {

    public static final int LONGEST_REASON = 500;

    /**
     * The state of an agenda item: proposed, accepted, postponed, declined, or sent to another network. The meeting
     * discusses only accepted items.
     */
    public enum State {
        PROPOSED,
        ACCEPTED,
        POSTPONED,
        DECLINED,
        SENT
    }

    /**
     * Returns the state of a new item about which nobody has decided yet.
     *
     * @param postponements how many times the item was postponed at earlier meetings
     */
    static ItemDecision first(State state, int postponements) {
        return new ItemDecision(state, null, null, null, postponements);
    }

    ItemDecision accepted(String by, Instant now) {
        return new ItemDecision(State.ACCEPTED, null, by, now, postponements);
    }

    /** Throws a {@code Refusal} if the reason is blank or too long. */
    ItemDecision postponed(String why, String by, Instant now) {
        return new ItemDecision(State.POSTPONED, checkedReason(why), by, now, postponements + 1);
    }

    /** Returns the state postponed without counting a postponement, because nobody has postponed the item. */
    ItemDecision movedOn(String why, Instant now) {
        return new ItemDecision(State.POSTPONED, checkedReason(why), decidedBy, now, postponements);
    }

    /** Returns the state accepted after a postponement, which is not counted any longer. */
    ItemDecision takenUpAgain(String by, Instant now) {
        return new ItemDecision(State.ACCEPTED, null, by, now, postponements - 1);
    }

    /**
     * Throws a {@code Refusal} if the reason is blank or too long.
     *
     * @param by the person who declines the item; null if the bot leaves the item out
     */
    ItemDecision declined(String why, @Nullable String by, Instant now) {
        return new ItemDecision(State.DECLINED, checkedReason(why), by, now, postponements);
    }

    /** Returns the state accepted as if nobody had ever decided, because the bot had left the item out. */
    ItemDecision backAgain() {
        return new ItemDecision(State.ACCEPTED, null, null, null, postponements);
    }

    ItemDecision sent(String by, Instant now) {
        return new ItemDecision(State.SENT, null, by, now, postponements);
    }

    /** Returns the same decision with the number of postponements of an earlier meeting's item. */
    ItemDecision continuing(ItemDecision earlier) {
        return new ItemDecision(state, reason, decidedBy, decidedAt, earlier.postponements);
    }

    boolean isPostponedSince(Instant start) {
        return state == State.POSTPONED && decidedAt != null && !decidedAt.isBefore(start);
    }

    private static String checkedReason(String why) {
        if (InvisibleCharacterFilter.isNone(why)) {
            throw new Refusal("agenda.reason-missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw new Refusal("agenda.reason-length", LONGEST_REASON);
        }
        return why.strip();
    }
}
