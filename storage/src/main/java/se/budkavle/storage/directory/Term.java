package se.budkavle.storage.directory;

import java.time.LocalDate;
import org.springframework.data.relational.core.mapping.Table;

/**
 * For how long one with a role is elected in a network, and by whom.
 *
 * @param electedBy in words; null where no document says
 */
@Table("term")
public record Term(Role role, int months, String electedBy) {

    /** Returns the last day of a term that begins on this day. */
    public LocalDate endFrom(LocalDate since) {
        return since.plusMonths(months).minusDays(1);
    }
}
