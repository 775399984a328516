package se.budkavle.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.calendar.FeedSecret;

/**
 * Tests with a real proxy that clients cannot evade the limit on guessing calendar links. A client must not gain new
 * guesses by forging the header X-Forwarded-For.
 */
class GuessesThroughProxyTest {

    private static final String GUESSER = "127.0.0.2";
    private static final String READER = "127.0.0.3";

    private final Workplace work = Workplace.fresh();
    private final RunningWeb web =
            RunningWeb.of(work, RunningWeb.settings("https://nat.example.org", List.of("127.0.0.1"), 1_200));

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void aForgedHeaderSentThroughAProxyAllowsNoMoreThanAHundredGuesses() throws IOException {
        try (var proxy = ForwardingProxy.to(web.server().port())) {
            var refused = 0;
            for (int guess = 0; guess < 600; guess++) {
                var madeUp = "203.0.113." + guess % 250 + ", 127.0.0.1, 198.51.100." + guess / 250;
                refused += proxy.get(feed(), GUESSER, madeUp) == 429 ? 1 : 0;
            }
            assertThat(refused).isEqualTo(500);
            assertThat(proxy.get(feed(), READER, GUESSER)).as("another reader").isEqualTo(404);
        }
    }

    @Test
    void aForgedHeaderSentWithoutAProxyAllowsNoMoreThanAHundredGuesses() {
        web.close();
        try (var alone = RunningWeb.of(work, RunningWeb.settings("", List.of(), 1_200))) {
            assertThat(IntStream.range(0, 600)
                            .map(guess -> alone.get(feed(), "X-Forwarded-For", "203.0.113." + guess % 250)
                                    .statusCode())
                            .filter(status -> status == 429))
                    .hasSize(500);
        }
    }

    private static String feed() {
        return "/calendar/" + FeedSecret.next().text() + ".ics";
    }
}
