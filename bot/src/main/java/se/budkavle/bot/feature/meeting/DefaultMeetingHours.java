package se.budkavle.bot.feature.meeting;

import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.rhythm.RecurrenceParser;
import se.budkavle.bot.text.date.TimeRange;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;
import se.budkavle.storage.meeting.AllSeries;
import se.budkavle.storage.meeting.Series;

/**
 * Proposes the start and end of a meeting if the user enters none. For a one-day meeting, uses the hours of the
 * network's latest series of one-day meetings. For a longer meeting, uses the hours of the latest series of longer
 * meetings. If there is no such series, uses the usual hours from the network's settings. If the settings contain no
 * hours, uses fixed default hours.
 */
@Component
class DefaultMeetingHours {

    private static final int LENGTH = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final TimeRange RETREAT = TimeRange.of(LocalTime.of(10, 0), LocalTime.of(15, 0));

    private final AllSeries series;
    private final AllNetworkSettings networkSettings;

    DefaultMeetingHours(AllSeries series, AllNetworkSettings networkSettings) {
        this.series = series;
        this.networkSettings = networkSettings;
    }

    /**
     * The origin of the start and end of a series' meetings. Either the user entered both times or only the start, or
     * the bot took the network's usual hours or the default hours.
     */
    enum Source {
        TYPED,
        START_TYPED,
        NETWORK,
        USUAL
    }

    /** The daily start and end of a series, with the origin of these hours. */
    record SeriesHours(LocalTime start, LocalTime end, Source source) {

        private static SeriesHours of(TimeRange hours, Source source) {
            return new SeriesHours(hours.start(), hours.end().orElseThrow(), source);
        }
    }

    /**
     * Returns the start and end that the user entered. If the user entered only the start, adds a default end. If the
     * user entered no times, returns the network's usual hours or the default hours.
     */
    SeriesHours of(Network network, Optional<TimeRange> typed, int days) {
        if (typed.isPresent()) {
            var start = typed.get().start();
            return typed.get()
                    .end()
                    .map(end -> new SeriesHours(start, end, Source.TYPED))
                    .orElseGet(() -> new SeriesHours(
                            start, days > 1 ? RETREAT.end().orElseThrow() : end(start), Source.START_TYPED));
        }
        return own(network, days)
                .map(hours -> SeriesHours.of(hours, Source.NETWORK))
                .orElseGet(
                        () -> SeriesHours.of(days > 1 ? RETREAT : TimeRange.of(MORNING, end(MORNING)), Source.USUAL));
    }

    /**
     * Returns the default end of a one-day meeting, two hours after its start. Throws a refusal if the end would be on
     * the next day.
     */
    private static LocalTime end(LocalTime start) {
        if (start.getHour() + LENGTH > 23) {
            throw new Refusal("meeting.end-missing", start.toString());
        }
        return start.plusHours(LENGTH);
    }

    private Optional<TimeRange> own(Network network, int days) {
        return series.findAllByNetworkIdOrderByBegins(network.id()).stream()
                .filter(one -> !one.isSingle() && isRetreat(one.days()) == isRetreat(days))
                .reduce((earlier, later) -> later)
                .map(DefaultMeetingHours::hours)
                .or(() -> documented(network, days));
    }

    private Optional<TimeRange> documented(Network network, int days) {
        return Stream.ofNullable(networkSettings.of(network.id()).rhythms())
                .flatMap(String::lines)
                .map(RecurrenceParser::read)
                .filter(found -> isRetreat(found.days().orElse(1)) == isRetreat(days))
                .flatMap(found -> found.hours().stream())
                .filter(hours -> hours.end().isPresent())
                .findFirst();
    }

    private static TimeRange hours(Series one) {
        return TimeRange.of(one.startsAt(), one.endsAt());
    }

    private static boolean isRetreat(int days) {
        return days > 1;
    }
}
