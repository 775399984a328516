package se.budkavle.bot.feature.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.privacy.RetentionKind;

class RetentionSettingsTest {

    @Test
    void eachKindOfDataHasItsOwnRetentionPeriod() {
        var settings = settings(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(RetentionKind.values())
                .extracting(settings::of)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8).mapToObj(Period::ofDays).toList());
    }

    @Test
    void aRetentionPeriodOfLessThanOneDayIsRefused() {
        for (int at = 0; at < 8; at++) {
            for (int tooShort : new int[] {0, -1}) {
                var days = new int[] {1, 1, 1, 1, 1, 1, 1, 1};
                days[at] = tooShort;
                assertThatThrownBy(() -> settings(days))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("budkavle.retention must keep everything for a day at least");
            }
        }
    }

    private static RetentionSettings settings(int... days) {
        var kept = Arrays.stream(days).mapToObj(Period::ofDays).toList();
        return new RetentionSettings(
                kept.get(0), kept.get(1), kept.get(2), kept.get(3), kept.get(4), kept.get(5), kept.get(6), kept.get(7));
    }
}
