package se.budkavle.bot;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.budkavle.bot.schedule.RealClock;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.directory.Association;

/**
 * Creates the Spring beans that many packages use: the clocks, the association's data (name, locale and time zone), and
 * the phrasebook with the bot's translated texts.
 */
@Configuration
class BotConfiguration {

    /**
     * The configuration properties of the association: its name, locale and time zone, read from
     * config/application.yaml.
     */
    @ConfigurationProperties("budkavle.association")
    record Settings(
            @DefaultValue("Kommunförbundet Västernorrland") String name,
            @DefaultValue("sv-SE") Locale locale,
            @DefaultValue("Europe/Stockholm") ZoneId zone) {}

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RealClock machineClock() {
        return new RealClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    Association association(Settings settings) {
        return new Association(settings.name(), settings.locale(), settings.zone());
    }

    @Bean
    ZoneId zone(Association association) {
        return association.zone();
    }

    @Bean
    Phrasebook phrasebook(ZoneId zone) {
        return new Phrasebook(zone);
    }
}
