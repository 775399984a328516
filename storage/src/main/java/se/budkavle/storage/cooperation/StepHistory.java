package se.budkavle.storage.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The steps of the cooperation ladder that one organisation has had in one network.
 *
 * @param steps one row for each start date of a step, earliest date first; for a corrected row, only the latest
 *     correction
 */
public record StepHistory(List<OrganisationStep> steps) {

    /** The organisation's step at the end of a year. */
    public record YearStep(int year, CooperationStep step) {}

    /**
     * Creates the history of one organisation in one network. {@code all} may also contain rows that a correction has
     * replaced.
     */
    public static StepHistory of(Collection<OrganisationStep> all) {
        var byDay = new TreeMap<LocalDate, OrganisationStep>();
        all.forEach(one -> byDay.merge(
                one.since(), one, (first, second) -> first.revision() > second.revision() ? first : second));
        return new StepHistory(List.copyOf(byDay.values()));
    }

    /**
     * Returns a map from each network's id to the steps that one organisation has had in the network. {@code all} may
     * also contain rows that a correction has replaced.
     */
    public static Map<String, StepHistory> byNetwork(Collection<OrganisationStep> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        OrganisationStep::networkId,
                        Collectors.collectingAndThen(Collectors.toList(), StepHistory::of)));
    }

    /** Returns the organisation's current step of the cooperation ladder. The history must not be empty. */
    public OrganisationStep latest() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the step that the organisation had on this day. Returns empty if the organisation had no step yet. */
    public Optional<OrganisationStep> at(LocalDate day) {
        return steps.stream().filter(one -> !one.since().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Returns the organisation's step whose start date is this day; empty if no step has this start date. */
    public Optional<OrganisationStep> on(LocalDate day) {
        return at(day).filter(one -> one.since().equals(day));
    }

    /**
     * Returns the years in which the organisation's step changed, each with the step at the end of the year. Omits a
     * year if the organisation had the same step at the end of the previous year. The result always includes the year
     * of the organisation's first step. The entry for the current year contains the current step.
     */
    public List<YearStep> movement() {
        var years = new ArrayList<YearStep>();
        for (var one : steps) {
            int year = one.since().getYear();
            if (last(years).filter(step -> step.year() == year).isPresent()) {
                years.remove(years.size() - 1);
            }
            if (last(years).filter(step -> step.step() == one.step()).isEmpty()) {
                years.add(new YearStep(year, one.step()));
            }
        }
        return List.copyOf(years);
    }

    private static Optional<YearStep> last(List<YearStep> years) {
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }
}
