package se.budkavle.bot.feature.arena;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties for arenas (external groups), from config/application.yaml.
 *
 * @param asksBefore how many days before a gathering the arena's home network is asked for contributions
 * @param remindsAfter how many days after the request for a report the bot sends a reminder; the message to the
 *     coordinators follows the same number of days after the reminder. From 31 days after the gathering on, the bot
 *     sends neither.
 */
@ConfigurationProperties("budkavle.arena")
record ArenaSettings(
        @DefaultValue("7") int asksBefore,
        @DefaultValue("3") int remindsAfter) {

    private static final int MOST_DAYS = 60;

    ArenaSettings {
        require("asks-before", asksBefore);
        require("reminds-after", remindsAfter);
    }

    private static void require(String key, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("budkavle.arena." + key + " must be from 1 to " + MOST_DAYS);
        }
    }
}
