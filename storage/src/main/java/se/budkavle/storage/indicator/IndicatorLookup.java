package se.budkavle.storage.indicator;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.PermissionLookup;
import se.budkavle.storage.directory.Role;

/** Reads indicators with their definitions and values, and finds the missing values that a person should report. */
@Component
public class IndicatorLookup {

    private final Indicators indicators;
    private final IndicatorDefinitions definitions;
    private final IndicatorValues values;
    private final IndicatorRequests requests;
    private final Memberships memberships;
    private final Networks networks;
    private final PermissionLookup permissionLookup;

    IndicatorLookup(
            Indicators indicators,
            IndicatorDefinitions definitions,
            IndicatorValues values,
            IndicatorRequests requests,
            Memberships memberships,
            Networks networks,
            PermissionLookup permissionLookup) {
        this.indicators = indicators;
        this.definitions = definitions;
        this.values = values;
        this.requests = requests;
        this.memberships = memberships;
        this.networks = networks;
        this.permissionLookup = permissionLookup;
    }

    /**
     * A missing value that a person should report. The record contains the indicator's history and the request for the
     * value.
     */
    public record Owed(IndicatorHistory history, IndicatorRequest request) {

        public LocalDate periodEnd() {
            return request.periodEnd();
        }

        public boolean isReminded() {
            return request.remindedAt() != null;
        }

        public Indicator indicator() {
            return history.indicator();
        }
    }

    /**
     * Returns the histories of these indicators, in the same order. Reads all definitions with one database query and
     * all values with another query.
     */
    @Transactional(readOnly = true)
    public List<IndicatorHistory> histories(List<Indicator> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var ids = some.stream().map(Indicator::id).toList();
        var defined = definitions.ofAny(ids).stream().collect(groupingBy(IndicatorDefinition::indicatorId));
        var measured = values.ofAny(ids).stream().collect(groupingBy(IndicatorValue::indicatorId));
        return some.stream()
                .map(one -> new IndicatorHistory(
                        one, MapLookup.existing(defined, one.id()), measured.getOrDefault(one.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public IndicatorHistory history(Indicator indicator) {
        return histories(List.of(indicator)).get(0);
    }

    /** Returns those indicators of a goal that have not ended. The goal may belong to the plan of any year. */
    @Transactional(readOnly = true)
    public List<Indicator> ofGoal(String areaId, String goalCode) {
        return indicators.all().stream()
                .filter(Indicator::isAlive)
                .filter(one -> one.areaId().equals(areaId) && one.goalCode().equals(goalCode))
                .toList();
    }

    /**
     * Returns the indicators that existed and had not ended at this time, in the order of areas and goals. Each
     * returned indicator contains the definitions and values that were stored by {@code at}.
     *
     * @param wanted a function that takes an indicator and returns whether to include it, for example because the user
     *     may read the data of its network
     */
    @Transactional(readOnly = true)
    public List<IndicatorHistory> knownAt(Instant at, Predicate<Indicator> wanted) {
        return histories(indicators.all().stream().filter(wanted).toList()).stream()
                .flatMap(one -> one.before(at.plusMillis(1)).stream())
                .toList();
    }

    /**
     * Returns the id of the person who is named to report the indicator's values. Returns empty if the network's
     * coordinators report the values: nobody is named, or the named person may no longer read the closed network.
     */
    @Transactional(readOnly = true)
    public Optional<String> reporterOf(Indicator indicator) {
        return Optional.ofNullable(indicator.reporterId()).filter(person -> {
            var network = networks.findById(indicator.networkId()).orElseThrow();
            return !network.closed() || permissionLookup.ofPerson(person).mayRead(network);
        });
    }

    /**
     * Returns the missing values that were requested and that this person should report. For each indicator, returns
     * only the value of the latest period. A person should report a value as the indicator's reporter, or as a
     * coordinator of the network if the indicator has no reporter.
     */
    @Transactional(readOnly = true)
    public List<Owed> owedBy(String personId, LocalDate today) {
        var open = requests.open();
        if (open.isEmpty()) {
            return List.of();
        }
        var coordinated = memberships.activeOf(personId, today).stream()
                .filter(one -> one.role() == Role.COORDINATOR)
                .map(Membership::networkId)
                .collect(Collectors.toSet());
        var latest = open.stream()
                .collect(Collectors.toMap(IndicatorRequest::indicatorId, one -> one, (earlier, later) -> later));
        var owed = indicators.all().stream()
                .filter(one -> latest.containsKey(one.id()))
                .filter(one ->
                        reporterOf(one).map(personId::equals).orElseGet(() -> coordinated.contains(one.networkId())))
                .toList();
        return histories(owed).stream()
                .map(one ->
                        new Owed(one, MapLookup.existing(latest, one.indicator().id())))
                .toList();
    }

    /**
     * Returns the last day of the latest period for which a value was requested and is still missing; empty if no value
     * is missing.
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> askedFor(Indicator indicator) {
        return requests.openOf(indicator.id()).stream()
                .map(IndicatorRequest::periodEnd)
                .max(LocalDate::compareTo);
    }
}
