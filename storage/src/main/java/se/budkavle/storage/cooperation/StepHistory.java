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
 * The steps of the cooperation ladder that one organisation has taken in one network.
 *
 * @param steps the latest revision of each date, earliest date first
 */
public record StepHistory(List<OrganisationStep> steps) {

    /** The step on which the organisation stood at the end of a year. */
    public record YearStep(int year, CooperationStep step) {}

    /** Returns the history of an organisation's rows about one network, which may contain corrected ones. */
    public static StepHistory of(Collection<OrganisationStep> all) {
        var byDay = new TreeMap<LocalDate, OrganisationStep>();
        all.forEach(one -> byDay.merge(
                one.since(), one, (first, second) -> first.revision() > second.revision() ? first : second));
        return new StepHistory(List.copyOf(byDay.values()));
    }

    /** Returns the history in each network, by network id. */
    public static Map<String, StepHistory> byNetwork(Collection<OrganisationStep> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        OrganisationStep::networkId,
                        Collectors.collectingAndThen(Collectors.toList(), StepHistory::of)));
    }

    /** Returns the step on which the organisation stands now. The history must not be empty. */
    public OrganisationStep latest() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the step on which the organisation stood on a day; empty before the first one. */
    public Optional<OrganisationStep> at(LocalDate day) {
        return steps.stream().filter(one -> !one.since().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** Returns the step that was set for exactly this day. */
    public Optional<OrganisationStep> on(LocalDate day) {
        return at(day).filter(one -> one.since().equals(day));
    }

    /**
     * Returns the movement over the years: the first year, and each year at whose end the organisation stood on another
     * step than before. The current year counts as it stands now.
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
