package se.budkavle.bot.feature.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.budkavle.bot.chat.Call;
import se.budkavle.storage.indicator.Direction;
import se.budkavle.storage.indicator.IndicatorSource;
import se.budkavle.storage.indicator.ReportingFrequency;

/**
 * Parses options of the slash commands about indicators. The parsed options, such as an indicator's direction, accept
 * only fixed values.
 */
final class IndicatorOptionParser {

    static final List<String> DIRECTIONS = names(Direction.values());
    static final List<String> FREQUENCIES = names(ReportingFrequency.values());
    static final List<String> SOURCES = names(IndicatorSource.values());

    private IndicatorOptionParser() {}

    static Optional<Direction> direction(Call call) {
        return call.perhapsText("direction").map(Direction::valueOf);
    }

    static Optional<ReportingFrequency> frequency(Call call) {
        return call.perhapsText("often").map(ReportingFrequency::valueOf);
    }

    static Optional<IndicatorSource> source(Call call) {
        return call.perhapsText("source").map(IndicatorSource::valueOf);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
