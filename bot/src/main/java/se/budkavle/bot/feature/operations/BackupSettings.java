package se.budkavle.bot.feature.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.budkavle.storage.backup.Backup;

/**
 * The settings for backups, from config/application.yaml.
 *
 * @param at the time of day of the nightly backup; empty if no backup is made automatically
 * @param alarmAfter the age above which the newest backup is reported as too old
 * @param channel the id of the administrators' channel; empty if no messages about backups are sent
 */
@ConfigurationProperties("budkavle.backup")
record BackupSettings(
        @DefaultValue("03:00") String at,
        @DefaultValue("PT36H") Duration alarmAfter,
        @DefaultValue("") String channel) {

    BackupSettings {
        try {
            hour(at);
        } catch (DateTimeParseException noTime) {
            throw new IllegalArgumentException(
                    "budkavle.backup.at must be a time like \"03:00\", with the quotes, or empty, and is " + at,
                    noTime);
        }
    }

    Optional<LocalTime> hour() {
        return hour(at);
    }

    private static Optional<LocalTime> hour(String at) {
        return at.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(at));
    }

    boolean isTooOld(Backup newest, Instant now) {
        return newest.madeAt().plus(alarmAfter).isBefore(now);
    }
}
