package se.budkavle.bot.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.testing.MovableClock;

class ClockHealthTest {

    private static final Instant TRUE_TIME = Instant.parse("2026-12-01T08:00:00Z");

    private final RestClient rest = mock(RestClient.class);
    private final ConnectionState connection = mock(ConnectionState.class);
    private final MovableClock machine = new MovableClock();
    private final AtomicLong nanos = new AtomicLong();
    private final ClockHealth clock =
            new ClockHealth(new ClockComparison(rest, new RealClock(machine), nanos::get), connection);

    @BeforeEach
    void isRight() throws IOException {
        when(connection.connected()).thenReturn(true);
        when(rest.time()).thenReturn(TRUE_TIME);
        machine.set(TRUE_TIME.plusSeconds(3));
    }

    @Test
    void theClockCountsAsHealthyBeforeDiscordsTimeIsKnown() {
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        assertThat(clock.health().getDetails()).isEmpty();
    }

    @Test
    void aClockThatAdvancesNormallyCountsAsHealthy() {
        ask();
        pass(Duration.ofMinutes(9));
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        assertThat(clock.health().getDetails()).containsEntry("secondsAhead", 3L);
    }

    @Test
    void aClockThatIsSetBackAnHourIsReportedAtOnceUntilItIsCorrected() {
        ask();
        machine.forward(Duration.ofHours(-1));
        assertThat(clock.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(clock.health().getDetails()).containsEntry("reason", "wrong").containsEntry("secondsAhead", -3_597L);
        machine.forward(Duration.ofHours(1));
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatWasADayAheadCountsAsHealthyOnceItIsCorrected() {
        machine.forward(Duration.ofDays(1));
        ask();
        assertThat(clock.health().getDetails()).containsEntry("secondsAhead", 86_403L);
        machine.forward(Duration.ofDays(-1));
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whileDiscordIsUnreachableTheLastComparisonOfTheClockIsUsed() throws IOException {
        ask();
        when(rest.time()).thenThrow(new IOException("away"));
        pass(Duration.ofMinutes(10));
        ask();
        assertThat(clock.health().getDetails()).containsEntry("secondsAhead", 3L);
    }

    @Test
    void afterTheComputerSleptTheClockIsComparedAgainBeforeItIsReported() throws IOException {
        ask();
        machine.forward(Duration.ofHours(2));
        when(connection.connected()).thenReturn(false);
        when(rest.time()).thenReturn(TRUE_TIME.plus(Duration.ofHours(2)));
        ask();
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aCorrectClockIsComparedWithDiscordEveryTenMinutes() throws IOException {
        ask();
        pass(Duration.ofMinutes(10).minusNanos(1));
        ask();
        verify(rest, times(1)).time();
        pass(Duration.ofNanos(1));
        ask();
        verify(rest, times(2)).time();
    }

    @Test
    void aDeviationOfUpToTenSecondsCountsAsHealthy() {
        machine.set(TRUE_TIME.plusSeconds(10));
        ask();
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        machine.set(TRUE_TIME.minusSeconds(11));
        assertThat(clock.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void ask() {
        clock.look(machine.instant(), null);
    }

    private void pass(Duration time) {
        machine.forward(time);
        nanos.addAndGet(time.toNanos());
    }
}
