package se.budkavle.storage.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** Computes until which day the association always has an administrator. */
public final class AdministratorCoverage {

    private AdministratorCoverage() {}

    /**
     * Returns the last day before the first day without an administrator. Returns the day before {@code today} if
     * nobody is administrator today, and {@link LocalDate#MAX} if there is always an administrator.
     *
     * @param administrators confirmed memberships as administrator
     */
    public static LocalDate lastDay(Collection<Membership> administrators, LocalDate today) {
        var last = today.minusDays(1);
        var inOrder = administrators.stream()
                .sorted(Comparator.comparing(Membership::since))
                .toList();
        for (var one : inOrder) {
            if (one.since().isAfter(last.plusDays(1))) {
                return last;
            }
            if (one.until() == null) {
                return LocalDate.MAX;
            }
            last = one.until().isAfter(last) ? one.until() : last;
        }
        return last;
    }
}
