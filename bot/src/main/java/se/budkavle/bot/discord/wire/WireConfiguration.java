package se.budkavle.bot.discord.wire;

import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainMedium;

/**
 * Creates the beans that the adapters of all libraries need, and reads the settings, so that an unknown library is
 * reported at start-up.
 */
@Configuration
@EnableConfigurationProperties(DiscordSettings.class)
class WireConfiguration {

    @Bean
    RestClient discordRest(DiscordSettings settings) {
        return new RestClient(settings);
    }

    @Bean
    MessageLayout discordLayout(Phrasebook words, ZoneId zone) {
        return new MessageLayout(words, new DiscordMedium(zone), new PlainMedium(zone));
    }
}
