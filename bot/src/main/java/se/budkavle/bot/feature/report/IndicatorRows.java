package se.budkavle.bot.feature.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Area;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.IndicatorHistory;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.indicator.IndicatorValue;

/**
 * Finds the rows for the sheet with indicators in the report's spreadsheet. Uses only values and definitions that had
 * been stored by a given time.
 */
@Component
class IndicatorRows {

    private final IndicatorLookup indicators;
    private final Networks networks;
    private final Areas areas;
    private final People people;

    IndicatorRows(IndicatorLookup indicators, Networks networks, Areas areas, People people) {
        this.indicators = indicators;
        this.networks = networks;
        this.areas = areas;
        this.people = people;
    }

    /**
     * Returns the rows of the sheet, sorted by area and goal. The values of each indicator are sorted by the day of
     * measurement.
     *
     * @param mayRead a function that takes a network and returns whether the spreadsheet may contain the network's
     *     indicators
     */
    @Transactional(readOnly = true)
    public List<IndicatorRow> of(Instant at, Predicate<Network> mayRead) {
        Map<String, Network> known = networks.byId();
        var found = indicators.knownAt(at, one -> mayRead.test(MapLookup.existing(known, one.networkId())));
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, String> titles =
                areas.findAllByOrderByPosition().stream().collect(Collectors.toMap(Area::id, Area::title));
        Map<String, Person> persons =
                people.findAllByOrderByName().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return found.stream()
                .flatMap(history -> values(history)
                        .map(value -> new IndicatorRow(
                                MapLookup.existing(titles, history.indicator().areaId()),
                                MapLookup.existing(known, history.indicator().networkId())
                                        .title(),
                                history,
                                value.orElse(null),
                                value.isPresent() && value.equals(value.flatMap(history::validLike)),
                                value.isPresent() && value.equals(history.latest()),
                                value.map(IndicatorValue::writtenBy)
                                        .map(persons::get)
                                        .map(Person::name)
                                        .orElse(null))))
                .toList();
    }

    /**
     * Returns all values of an indicator, sorted by the day of measurement. If the indicator's current series of values
     * is empty, adds an empty {@code Optional}, so that the sheet has a row without a value.
     */
    private static Stream<Optional<IndicatorValue>> values(IndicatorHistory history) {
        return Stream.concat(
                history.revisions().stream()
                        .sorted(Comparator.comparing(IndicatorValue::measuredOn)
                                .thenComparing(IndicatorValue::writtenAt))
                        .map(Optional::of),
                history.latest().isPresent() ? Stream.empty() : Stream.of(Optional.empty()));
    }
}
