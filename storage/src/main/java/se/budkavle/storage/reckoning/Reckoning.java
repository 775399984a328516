package se.budkavle.storage.reckoning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * The reckoning of one network: a yearly review with questions that the network answers before the next plan begins.
 *
 * @param year the year of the coming plan
 * @param dueAt the deadline for the answer: the end of the last day
 * @param withdrawnAt when a person withdrew the reckoning; null while the reckoning is valid
 */
@Table("reckoning")
public record Reckoning(
        @Id String id,
        String networkId,
        int year,
        String openedBy,
        Instant openedAt,
        Instant dueAt,
        @Nullable Instant withdrawnAt,
        @Version int version) {

    /**
     * Opens the reckoning of a network.
     *
     * @throws Refusal if the last day to answer has passed
     */
    public static Reckoning open(String networkId, int year, Instant dueAt, String by, Instant now) {
        requireAhead(dueAt, now);
        return new Reckoning(NewId.next(), networkId, year, by, now, dueAt, null, 0);
    }

    private static void requireAhead(Instant dueAt, Instant now) {
        if (!dueAt.isAfter(now)) {
            throw new Refusal("reckoning.due-past", dueAt);
        }
    }

    /**
     * Returns a copy of the reckoning with a later deadline for the answer.
     *
     * @throws Refusal if the new last day has passed
     */
    public Reckoning extended(Instant later, Instant now) {
        requireAhead(later, now);
        return with(later, withdrawnAt);
    }

    public Reckoning withdrawn(Instant now) {
        return with(dueAt, now);
    }

    private Reckoning with(Instant due, @Nullable Instant withdrawn) {
        return new Reckoning(id, networkId, year, openedBy, openedAt, due, withdrawn, version);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean isOpen(Instant now) {
        return !isWithdrawn() && !now.isAfter(dueAt);
    }

    /** Throws a refusal if the reckoning was withdrawn, because nobody may answer a withdrawn reckoning. */
    public void requireInForce() {
        if (withdrawnAt != null) {
            throw new Refusal("reckoning.withdrawn", withdrawnAt);
        }
    }

    /**
     * Throws a refusal if the reckoning was withdrawn or its deadline has passed. Do not call this check for
     * coordinators, because coordinators may answer for the network even after the deadline.
     */
    public void requireOpen(Instant now) {
        requireInForce();
        if (!isOpen(now)) {
            throw new Refusal("reckoning.over", dueAt);
        }
    }
}
