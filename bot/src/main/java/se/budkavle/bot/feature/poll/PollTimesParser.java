package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.TextShortener;
import se.budkavle.bot.when.OccasionParser;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.poll.ProposedTime;

/**
 * Parses a typed list of times that are separated by semicolons, commas or line breaks, such as {@code 1 dec kl 9-11,
 * tisdag 13-15}.
 */
@Component
class PollTimesParser {

    private static final int LONGEST_ECHO = 60;

    private final ZoneId zone;
    private final Clock clock;

    PollTimesParser(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    List<ProposedTime> read(String typed, Locale reader) {
        return Arrays.stream(typed.split("[;\\n]"))
                .flatMap(part -> times(part, reader).stream())
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> slot(one, reader))
                .toList();
    }

    /**
     * Splits the text into times at its commas. A comma may also belong to one time, as in "20 maj 9-16, två dagar".
     */
    private List<String> times(String text, Locale reader) {
        var times = new ArrayList<String>();
        for (var part : text.split(",")) {
            var last = times.isEmpty() ? null : times.get(times.size() - 1);
            if (last != null && isMore(last, part, reader)) {
                times.set(times.size() - 1, last + "," + part);
            } else {
                times.add(part);
            }
        }
        return times;
    }

    /**
     * Checks whether {@code part}, the text after a comma, still belongs to {@code time}, the text before it. If
     * {@code time} is complete, a part that names a day begins a new time.
     */
    private boolean isMore(String time, String part, Locale reader) {
        boolean beginsTheNext = isTime(time, reader) && OccasionParser.namesADay(part, now().toLocalDate(), reader);
        return !beginsTheNext && isTime(time + "," + part, reader);
    }

    private boolean isTime(String text, Locale reader) {
        return OccasionParser.isUnderstood(text, now().toLocalDate(), reader);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    private ProposedTime slot(String typed, Locale reader) {
        var occasion = OccasionParser.read(typed, now(), reader);
        return ProposedTime.of(
                occasion.startsAt(zone),
                occasion.endsAt(zone)
                        .orElseThrow(
                                () -> new Refusal("poll.end-missing", TextShortener.shortened(typed, LONGEST_ECHO))));
    }
}
