package se.budkavle.bot.feature.round;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/**
 * Defines the network setting that decides whether reminders of status rounds list the unanswered questions, and
 * whether reminders of polls list the people who have not voted.
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
