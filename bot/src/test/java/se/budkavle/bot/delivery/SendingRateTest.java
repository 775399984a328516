package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendingRateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void theSendsAllowedPerMinuteStayWithinTheLimitHoweverManyAreRequested() {
        var pace = SendingRate.perMinute(120);
        int taken = 0;
        for (int millis = 0; millis < 60_000; millis += 250) {
            taken += pace.take(NOW.plusMillis(millis), 20);
        }
        assertThat(taken).isBetween(120, 125);
    }

    @Test
    void unusedSendsAreNotSavedForLater() {
        var pace = SendingRate.perMinute(60);
        pace.take(NOW, 20);
        assertThat(pace.take(NOW.plus(Duration.ofHours(1)), 20)).isEqualTo(3);
    }

    @Test
    void returnedSendsCanBeUsedAgain() {
        var pace = SendingRate.perMinute(60);
        assertThat(pace.take(NOW, 20)).isEqualTo(3);
        assertThat(pace.take(NOW, 20)).isZero();
        pace.giveBack(2);
        assertThat(pace.take(NOW, 20)).isEqualTo(2);
    }

    @Test
    void withoutALimitAnyNumberOfSendsIsAllowed() {
        var pace = SendingRate.perMinute(0);
        assertThat(pace.take(NOW, 20)).isEqualTo(20);
        assertThat(pace.take(NOW, 20)).isEqualTo(20);
    }

    @Test
    void settingTheClockBackDelaysNoSend() {
        for (var pace : new SendingRate[] {
            SendingRate.perMinute(0), SendingRate.perMinute(60), SendingRate.withPauses(() -> Duration.ofSeconds(3))
        }) {
            pace.take(NOW.plus(Duration.ofHours(1)), 20);
            assertThat(pace.take(NOW, 20)).isPositive();
        }
    }

    @Test
    void threadsThatAskWithAnEarlierTimeGetNoExtraSends() {
        var pace = SendingRate.perMinute(60);
        pace.take(NOW.plusMillis(5), 20);
        assertThat(pace.take(NOW, 20)).isZero();
    }

    @Test
    void oneSendIsAllowedAfterEachPause() {
        var pace = SendingRate.withPauses(() -> Duration.ofSeconds(3));
        assertThat(pace.take(NOW, 20)).isEqualTo(1);
        assertThat(pace.take(NOW.plusMillis(2_999), 20)).isZero();
        assertThat(pace.take(NOW.plusSeconds(3), 20)).isEqualTo(1);
    }
}
