package se.budkavle.bot.feature.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.budkavle.bot.rhythm.NoticeTime;
import se.budkavle.bot.rhythm.WorkingDays;
import se.budkavle.bot.testing.Workplace;
import se.budkavle.storage.arena.Gathering;

class ArenaSettingsTest {

    private static final int MOST_DAYS_AFTER = 10;

    @Test
    void aNumberOfDaysOutsideTheLimitsIsRefusedWithTheNameOfTheSetting() {
        for (int days : new int[] {0, 61}) {
            assertThatThrownBy(() -> new ArenaSettings(days, 3))
                    .hasMessage("budkavle.arena.asks-before must be from 1 to 60");
        }
        for (int days : new int[] {0, MOST_DAYS_AFTER + 1}) {
            assertThatThrownBy(() -> new ArenaSettings(7, days))
                    .hasMessage("budkavle.arena.reminds-after must be from 1 to 10");
        }
        assertThat(new ArenaSettings(60, MOST_DAYS_AFTER)).isEqualTo(new ArenaSettings(60, MOST_DAYS_AFTER));
    }

    @Test
    void withTheLatestAllowedDaysTheCoordinatorsAreStillNotified() {
        var work = Workplace.fresh();
        var times = new GatheringTimes(
                work.get(NoticeTime.class),
                work.get(WorkingDays.class),
                new ArenaSettings(7, MOST_DAYS_AFTER),
                work.clock());
        for (var day = LocalDate.of(2027, 1, 1); day.getYear() < 2037; day = day.plusDays(1)) {
            var gathering = Gathering.of(
                    "forum",
                    new Gathering.Content("Forum", null, day, null),
                    "P",
                    work.clock().instant());
            var told = times.after(times.after(times.reportRequest(gathering)).at())
                    .at();
            assertThat(times.dayOf(told))
                    .as("gathering on %s", day)
                    .isBeforeOrEqualTo(day.plusDays(ArenaRoutine.DAYS_BACK));
        }
    }
}
