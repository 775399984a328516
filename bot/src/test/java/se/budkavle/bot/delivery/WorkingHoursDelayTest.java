package se.budkavle.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.delivery.Deliveries;

/** Tests that a message is delayed by the given time even if the clock advances during the calculation. */
class WorkingHoursDelayTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-12-02T10:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Workplace work = Workplace.fresh();
    private final WorkingHoursDelay hours = new WorkingHoursDelay(
            work.get(Deliveries.class), work.get(NoticeTime.class), work.get(AuditLog.class), new TickingClock());

    @Test
    void aPostIsDelayedByTenMinutesEvenIfTheClockAdvancesMeanwhile() {
        assertThat(hours.goesOutAfter(TEN_MINUTES, WEDNESDAY.plus(Duration.ofDays(14))))
                .isBetween(
                        WEDNESDAY.plus(TEN_MINUTES), WEDNESDAY.plus(TEN_MINUTES).plusSeconds(1));
    }

    /** A clock that advances by one millisecond at each query of the time. */
    private static class TickingClock extends Clock {

        private Instant now = WEDNESDAY;

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
