package se.budkavle.bot.feature.minutes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/** Declares a network's setting for its minutes: whether its meetings have any. */
@Configuration(proxyBeanMethods = false)
class MinutesNetworkSettings {

    @Bean
    @Order(100)
    static NetworkSetting keepsMinutes() {
        return NetworkSetting.yesOrNo(
                "keeps-minutes",
                values -> values.settings().keepsMinutes(),
                (values, yes) -> values.with(settings -> settings.keepingMinutes(yes)));
    }
}
