package se.budkavle.bot.feature.indicator;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.directory.Membership;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorLookup;

/** Finds the people who are asked for the values of an indicator. */
@Component
class IndicatorReporters {

    private final IndicatorLookup lookup;
    private final Rights rights;

    IndicatorReporters(IndicatorLookup lookup, Rights rights) {
        this.lookup = lookup;
        this.rights = rights;
    }

    /**
     * Returns the id of the person who reports the indicator's values. If no person is named as reporter, returns the
     * ids of the network's coordinators.
     */
    List<String> of(Indicator indicator) {
        return lookup.reporterOf(indicator)
                .map(List::of)
                .orElseGet(() -> rights.coordinatorsOf(indicator.networkId()).stream()
                        .map(Membership::personId)
                        .distinct()
                        .toList());
    }
}
