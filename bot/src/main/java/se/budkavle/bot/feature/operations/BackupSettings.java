package se.budkavle.bot.feature.operations;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for backups, from config/application.yaml.
 *
 * @param at the time of day of the nightly backup; empty if none is made by itself
 * @param alarmAfter the age of the newest backup from which it is reported as too old
 * @param channel the chat's id of the administrators' channel; empty if they are not told in the chat
 */
@ConfigurationProperties("budkavle.backup")
record BackupSettings(
        @DefaultValue("03:00") String at,
        @DefaultValue("PT36H") Duration alarmAfter,
        @DefaultValue("") String channel) {

    Optional<LocalTime> hour() {
        return at.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(at));
    }
}
