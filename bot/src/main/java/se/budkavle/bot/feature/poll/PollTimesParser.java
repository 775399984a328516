package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.date.OccasionParser;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.poll.ProposedTime;

/**
 * Parses the meeting times that a coordinator types into one option, such as {@code 1 dec kl 9-11, tisdag 13-15}.
 * Semicolons, commas and line breaks separate the times.
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
     * Splits the text into meeting times at its commas, except commas inside one time, as in "20 maj 9-16, två dagar".
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
     * Returns whether {@code part}, the text after a comma, continues {@code time}, the meeting time before the comma.
     * Returns false if the meeting time before the comma is complete and the text after the comma names a day, because
     * that text then begins a new meeting time.
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
