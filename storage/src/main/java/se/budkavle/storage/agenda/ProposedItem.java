package se.budkavle.storage.agenda;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query: an agenda item that a person has proposed. The row contains the item's current state and the latest
 * meeting with the item on its agenda.
 *
 * @param id the id of the latest agenda item that continues the proposed item
 * @param networkId the id of the network to which the item was proposed
 * @param heldIn the id of the network on whose agenda the latest continuation of the item is
 * @param step the kind of the transfer that sent the item to another network; null if the item was not sent, or is
 *     already on the agenda of the other network
 * @param sentTo the id of the network to which the transfer sent the item; null exactly if {@code step} is null
 */
public record ProposedItem(
        String id,
        String title,
        ItemOrigin.Kind kind,
        ItemDecision.State state,
        @Nullable String reason,
        String networkId,
        String meetingId,
        String heldIn,
        Instant startsAt,
        @Nullable Instant cancelledAt,
        ItemTransfer.@Nullable Kind step,
        @Nullable String sentTo) {

    /**
     * The progress of a proposed item: for example planned for a meeting, discussed at a meeting, sent to a group that
     * prepares it, or waiting for a meeting.
     */
    public enum Standing {
        PROPOSED,
        PLANNED,
        TAKEN_UP,
        POSTPONED,
        DECLINED,
        AT_GROUP,
        WAITING
    }

    public Standing standing(Instant now) {
        if (step == ItemTransfer.Kind.SENT || step == null && kind == ItemOrigin.Kind.TO_PREPARE) {
            return Standing.AT_GROUP;
        }
        boolean ahead = cancelledAt == null && startsAt.isAfter(now);
        return switch (state) {
            case POSTPONED -> Standing.POSTPONED;
            case DECLINED -> Standing.DECLINED;
            case SENT -> Standing.WAITING;
            case PROPOSED -> ahead ? Standing.PROPOSED : Standing.WAITING;
            case ACCEPTED ->
                ahead ? Standing.PLANNED : cancelledAt == null && step == null ? Standing.TAKEN_UP : Standing.WAITING;
        };
    }

    /** Returns the id of the group that prepares the item. May be called only if the item's progress is AT_GROUP. */
    public String groupId() {
        return step == null ? heldIn : Objects.requireNonNull(sentTo, "a step leads somewhere");
    }
}
