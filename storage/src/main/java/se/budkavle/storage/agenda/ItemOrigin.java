package se.budkavle.storage.agenda;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import se.budkavle.storage.SourceMessage;

/**
 * The origin of an agenda item: where the item comes from.
 *
 * @param proposedBy the person who proposed or added the item; null if the bot added it
 * @param carriedFrom the id of the earlier meeting's item that this item continues; null for none
 * @param standingId the id of the network's standing (recurring) item from which this item was created; null for none
 * @param activityId the id of the plan's activity that the item follows up; null if the item follows up no activity or
 *     several
 * @param source the chat message that the item was made from; null for none
 */
public record ItemOrigin(
        Kind kind,
        @Nullable String proposedBy,
        @Nullable String carriedFrom,
        @Nullable String standingId,
        @Nullable String activityId,
        @Embedded(onEmpty = OnEmpty.USE_NULL) @Nullable SourceMessage source) {

    /**
     * The kind of origin. STANDING: a standing (recurring) item of the network. PROPOSED: a proposal. CARRIED: an item
     * of an earlier meeting. FOLLOW_UP: a follow-up of activities. TO_PREPARE: an item that this network prepares for
     * another network. PREPARED: an item that another network has prepared.
     */
    public enum Kind {
        STANDING,
        PROPOSED,
        CARRIED,
        FOLLOW_UP,
        TO_PREPARE,
        PREPARED
    }

    /** Returns the origin of a standing item, or of a default opening or closing item, which has no id. */
    static ItemOrigin standing(@Nullable String standingId) {
        return new ItemOrigin(Kind.STANDING, null, null, standingId, null, null);
    }

    static ItemOrigin proposed(String by) {
        return new ItemOrigin(Kind.PROPOSED, by, null, null, null, null);
    }

    static ItemOrigin followUp(@Nullable String activityId) {
        return new ItemOrigin(Kind.FOLLOW_UP, null, null, null, activityId, null);
    }

    /**
     * Returns the origin of an item that continues an item of an earlier meeting. The kind says if the earlier item has
     * come from another network.
     *
     * @param earlierId the id of the earlier meeting's item
     */
    ItemOrigin continuing(String earlierId, ItemOrigin earlier) {
        return new ItemOrigin(
                earlier.hasComeFromElsewhere() ? earlier.kind : Kind.CARRIED,
                proposedBy,
                earlierId,
                standingId,
                activityId,
                earlier.source);
    }

    /**
     * Returns the origin of an item that continues an item of another network.
     *
     * @param earlierId the id of the other network's item, which has this origin
     * @param newKind TO_PREPARE or PREPARED
     */
    ItemOrigin arrived(String earlierId, Kind newKind) {
        return new ItemOrigin(newKind, proposedBy, earlierId, null, null, source);
    }

    ItemOrigin followingUp(String newActivityId) {
        return new ItemOrigin(kind, proposedBy, carriedFrom, standingId, newActivityId, source);
    }

    ItemOrigin madeFrom(@Nullable SourceMessage message) {
        return new ItemOrigin(kind, proposedBy, carriedFrom, standingId, activityId, message);
    }

    boolean hasComeFromElsewhere() {
        return kind == Kind.TO_PREPARE || kind == Kind.PREPARED;
    }

    /** Returns whether a group may prepare an item of this origin. */
    boolean mayBePrepared() {
        return kind == Kind.PROPOSED || kind == Kind.PREPARED || kind == Kind.CARRIED && standingId == null;
    }
}
