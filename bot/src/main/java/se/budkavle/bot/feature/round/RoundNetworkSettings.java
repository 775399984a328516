package se.budkavle.bot.feature.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/**
 * Defines a network's setting for the content of reminders. The setting decides whether a status round's reminders list
 * the unanswered questions, and whether a poll's reminders list the people who have not voted.
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
