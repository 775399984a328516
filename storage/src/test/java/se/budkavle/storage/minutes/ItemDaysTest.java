package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 10);
    private static final List<String> ORDER = List.of("1", "2", "3", "4");

    @Test
    void allItemsBelongToTheFirstDayOfTheMeetingUntilTheNextDayBegins() {
        assertThat(days())
                .containsOnly(
                        Map.entry("1", FIRST), Map.entry("2", FIRST), Map.entry("3", FIRST), Map.entry("4", FIRST));
        assertThat(days(begins(1, "2"), begins(2, "4")))
                .containsOnly(
                        Map.entry("1", FIRST),
                        Map.entry("2", FIRST.plusDays(1)),
                        Map.entry("3", FIRST.plusDays(1)),
                        Map.entry("4", FIRST.plusDays(2)));
    }

    @Test
    void anItemWithWhichTwoDaysBeginBelongsToTheLaterDay() {
        assertThat(days(begins(2, "3"), begins(1, "3"))).containsEntry("3", FIRST.plusDays(2));
    }

    @Test
    void aDayThatBeganWithARemovedItemIsIgnored() {
        assertThat(days(begins(1, "gone"))).doesNotContainValue(FIRST.plusDays(1));
    }

    @Test
    void theStartOfADayCanBeMovedToAnotherItem() {
        assertThat(days(begins(1, "2").at("4", "X", Instant.EPOCH)))
                .containsEntry("3", FIRST)
                .containsEntry("4", FIRST.plusDays(1));
    }

    private static Map<String, LocalDate> days(MinutesDay... begun) {
        return ItemDays.of(FIRST, ORDER, List.of(begun));
    }

    private static MinutesDay begins(int later, String item) {
        return MinutesDay.of("M", FIRST.plusDays(later), item, "W", Instant.EPOCH);
    }
}
