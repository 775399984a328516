package se.budkavle.storage.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The term of an elected office in a network, for example of the chair: the number of months for which a person is
 * elected.
 *
 * @param months the length of the term of office in months
 * @param electedBy who elects the person for the office, as text; null when unknown
 */
@Table("term")
public record Term(Role role, int months, @Nullable String electedBy) {

    /** Returns the last day of a term of office that starts on the day {@code since}. */
    public LocalDate endFrom(LocalDate since) {
        var next = since.plusMonths(months);
        // If the last month is too short for the day, the term ends on the last day of that month. For example, a
        // one-year term that begins on 29 February ends on 28 February.
        return next.getDayOfMonth() < since.getDayOfMonth() ? next : next.minusDays(1);
    }
}
