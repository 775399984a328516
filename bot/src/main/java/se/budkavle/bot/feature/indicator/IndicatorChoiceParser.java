package se.budkavle.bot.feature.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.ReportingFrequency;

/**
 * Parses options of the slash commands about indicators. The parsed options, such as an indicator's direction, accept
 * only fixed values.
 */
@Component
class IndicatorChoiceParser {

    static final List<String> DIRECTIONS = names(Direction.values());
    static final List<String> FREQUENCIES = names(ReportingFrequency.values());
    static final List<String> SOURCES = names(IndicatorSource.values());

    private final Rights rights;

    IndicatorChoiceParser(Rights rights) {
        this.rights = rights;
    }

    Optional<Direction> direction(Call call) {
        return call.perhapsText("direction").map(Direction::valueOf);
    }

    Optional<ReportingFrequency> frequency(Call call) {
        return call.perhapsText("often").map(ReportingFrequency::valueOf);
    }

    Optional<IndicatorSource> source(Call call) {
        return call.perhapsText("source").map(IndicatorSource::valueOf);
    }

    /**
     * Throws a refusal if the person who will report an indicator's values may not read the network. A person who may
     * not read the network could not see the indicator.
     */
    void requireReading(Person reporter, Network network) {
        if (!rights.mayRead(reporter.id(), network)) {
            throw new Refusal("indicator.reporter-outside", reporter.name(), network.title());
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
