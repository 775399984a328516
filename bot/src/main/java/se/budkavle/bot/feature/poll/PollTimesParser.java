package se.budkavle.bot.feature.poll;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.budkavle.bot.when.OccasionParser;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.poll.Slot;

/** Parses several typed times that are separated by semicolons, as in {@code 1 dec kl 9-11; tisdag 13-15}. */
@Component
class PollTimesParser {

    private static final int LONGEST_ECHO = 60;

    private final ZoneId zone;
    private final Clock clock;

    PollTimesParser(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    List<Slot> read(String typed, Locale reader) {
        return Arrays.stream(typed.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> slot(one, reader))
                .toList();
    }

    private Slot slot(String typed, Locale reader) {
        var occasion = OccasionParser.read(typed, clock.instant().atZone(zone), reader);
        return Slot.of(
                occasion.startsAt(zone),
                occasion.endsAt(zone)
                        .orElseThrow(() -> new Refusal(
                                "poll.end-missing",
                                typed.length() > LONGEST_ECHO ? typed.substring(0, LONGEST_ECHO) + "…" : typed)));
    }
}
