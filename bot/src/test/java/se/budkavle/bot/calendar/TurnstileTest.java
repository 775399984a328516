package se.budkavle.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final Turnstile turnstile = new Turnstile(2);

    @Test
    void oneTooManyIsToldWhenTheHourIsOver() {
        assertThat(turnstile.refuses("a", NOON)).isEmpty();
        assertThat(turnstile.refuses("a", NOON.plusSeconds(600))).isEmpty();
        assertThat(turnstile.refuses("a", NOON.plusSeconds(1200))).contains(Duration.ofMinutes(40));
        assertThat(turnstile.refuses("a", NOON.plusSeconds(3600))).isEmpty();
    }

    @Test
    void eachKeyIsCountedByItself() {
        turnstile.refuses("a", NOON);
        turnstile.refuses("a", NOON);
        assertThat(turnstile.refuses("b", NOON)).isEmpty();
    }

    @Test
    void manyKeysDoNotFillTheMemory() {
        for (int key = 0; key < 50_000; key++) {
            turnstile.refuses("key " + key, NOON);
        }
        assertThat(turnstile.keys()).isEqualTo(10_000);
    }
}
