package se.budkavle.bot.wire;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the settings whichever library is chosen, so that one that does not exist is named at the start. */
@Configuration
@EnableConfigurationProperties(DiscordSettings.class)
class WireConfiguration { }
