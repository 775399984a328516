package se.budkavle.bot.feature.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupSettingsTest {

    @Test
    void anEmptyTimeTurnsTheNightlyBackupOff() {
        assertThat(at("22:30").hour()).contains(LocalTime.of(22, 30));
        assertThat(at("").hour()).isEmpty();
    }

    /** Without quotes, YAML reads 22:30 as the number 1350. */
    @ParameterizedTest
    @ValueSource(strings = {"1350", "3:00", "03.00", "24:00"})
    void anInvalidTimeOfTheBackupStopsTheStart(String written) {
        assertThatThrownBy(() -> at(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budkavle.backup.at must be a time like \"03:00\", with the quotes, or empty, and is "
                        + written);
    }

    private static BackupSettings at(String hour) {
        return new BackupSettings(hour, Duration.ofHours(36), "");
    }
}
