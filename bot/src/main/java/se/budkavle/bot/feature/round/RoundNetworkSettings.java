package se.budkavle.bot.feature.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/**
 * Defines the option of {@code /network settings} that chooses whether reminders of status rounds list the unanswered
 * questions. With the same option, reminders of polls list the people who have not voted.
 */
@Configuration(proxyBeanMethods = false)
class RoundNetworkSettings {

    @Bean
    @Order(10)
    static NetworkSetting showsMissing() {
        return NetworkSetting.yesOrNo(
                "shows-missing",
                values -> values.network().showsMissing(),
                (values, yes) -> values.with(values.network().showingMissing(yes)));
    }
}
