package se.budkavle.bot.discord.wire;

import java.time.ZoneId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.PlainTextOutputFormat;

/**
 * Creates the Spring beans that the adapters of all Discord libraries need. The configuration properties are bound
 * here, so that the bot's start fails with an error message if the library's name is unknown.
 */
@Configuration
@EnableConfigurationProperties(DiscordSettings.class)
class WireConfiguration {

    @Bean
    GlobalRateLimit discordLimit() {
        return new GlobalRateLimit();
    }

    @Bean
    RestClient discordRest(DiscordSettings settings, GlobalRateLimit discordLimit) {
        return new RestClient(settings, discordLimit);
    }

    @Bean
    EmbedLayout discordLayout(Phrasebook words, ZoneId zone) {
        return new EmbedLayout(words, new DiscordOutputFormat(zone), new PlainTextOutputFormat(zone));
    }
}
