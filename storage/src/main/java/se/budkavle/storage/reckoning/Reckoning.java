package se.budkavle.storage.reckoning;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * The yearly reckoning of one network, which it answers once before a new plan.
 *
 * @param year the year of the coming plan
 * @param dueAt the end of the last day to answer
 */
@Table("reckoning")
public record Reckoning(
        @Id String id,
        String networkId,
        int year,
        String openedBy,
        Instant openedAt,
        Instant dueAt,
        @Version int version) {

    /**
     * Opens the reckoning of a network.
     *
     * @throws Refusal if the last day to answer has passed
     */
    public static Reckoning open(String networkId, int year, Instant dueAt, String by, Instant now) {
        if (!dueAt.isAfter(now)) {
            throw new Refusal("reckoning.due-past", dueAt);
        }
        return new Reckoning(NewId.next(), networkId, year, by, now, dueAt, 0);
    }

    public boolean isOpen(Instant now) {
        return !now.isAfter(dueAt);
    }

    /** Throws a refusal if the last day to answer has passed. The coordinator may still answer for the network. */
    public void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw new Refusal("reckoning.over", dueAt);
        }
    }
}
