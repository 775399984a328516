package se.budkavle.bot.wire;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives what every library's adapter needs, and reads the settings, so that a library that does not exist is named at the start. */
@Configuration
@EnableConfigurationProperties(DiscordSettings.class)
class WireConfiguration {

    @Bean
    Rest discordRest(DiscordSettings settings) {
        return new Rest(settings);
    }
}
