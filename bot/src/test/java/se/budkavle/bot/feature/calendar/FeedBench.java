package se.budkavle.bot.feature.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.meeting.Meeting;

/** Benchmarks the writing of iCalendar feeds with 300 and with 3,000 meetings. */
@Tag("bench")
class FeedBench {

    private static final Instant NOW = Instant.parse("2026-01-07T08:00:00Z");
    private static final int TURNS = 40;

    private final IcsWriter ics = Calendars.ics(ZoneId.of("Europe/Stockholm"));

    @Test
    void feedsOfGrowingSize() {
        double small = median(meetings(300));
        double large = median(meetings(3_000));
        System.out.printf(
                Locale.ROOT,
                "a feed of 300 meetings %.1f ms, of 3,000 %.1f ms (median of %d): %.1f times%n",
                small,
                large,
                TURNS / 2,
                large / small);
    }

    private double median(List<Meeting> meetings) {
        var millis = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long from = System.nanoTime();
            ics.of(meetings, Calendars.NETWORKS, "Möten", Phrasebook.SWEDISH);
            millis[turn] = (System.nanoTime() - from) / 1e6;
        }
        // The first half of the runs is a warm-up of the JVM. Only the second half counts towards the median.
        var counted = Arrays.copyOfRange(millis, TURNS / 2, TURNS);
        Arrays.sort(counted);
        return counted[counted.length / 2];
    }

    private static List<Meeting> meetings(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    var start = NOW.plus(Duration.ofHours(3L * (number + 1)));
                    return Calendars.meeting(
                            "Hållbarhetsrådet, sammanträde " + number, start, start.plusSeconds(5400), NOW);
                })
                .toList();
    }
}
