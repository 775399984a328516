package se.budkavle.bot.feature.arena;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties for arenas (external groups), from config/application.yaml.
 *
 * @param asksBefore how many days before a gathering the arena's home network is asked for contributions
 * @param remindsAfter how many days after the request for a report the bot sends a reminder. The same number of days
 *     after the reminder, the bot informs the coordinators. The number must be small, because the bot stops sending
 *     these messages 30 days after the gathering.
 */
@ConfigurationProperties("budkavle.arena")
record ArenaSettings(
        @DefaultValue("7") int asksBefore,
        @DefaultValue("3") int remindsAfter) {

    private static final int MOST_DAYS_BEFORE = 60;

    /**
     * The maximum of {@code remindsAfter}. With ten days, the message to the coordinators is still sent within 30 days
     * after a gathering, even if weekends and holidays postpone each message.
     */
    private static final int MOST_DAYS_AFTER = 10;

    ArenaSettings {
        require("asks-before", asksBefore, MOST_DAYS_BEFORE);
        require("reminds-after", remindsAfter, MOST_DAYS_AFTER);
    }

    private static void require(String key, int days, int most) {
        if (days < 1 || days > most) {
            throw new IllegalArgumentException("budkavle.arena." + key + " must be from 1 to " + most);
        }
    }
}
