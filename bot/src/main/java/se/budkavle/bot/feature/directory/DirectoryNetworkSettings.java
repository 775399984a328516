package se.budkavle.bot.feature.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/**
 * Defines the network setting that makes a network closed, so that only people who belong to the network see what
 * happens in it.
 */
@Configuration(proxyBeanMethods = false)
class DirectoryNetworkSettings {

    @Bean
    @Order(20)
    static NetworkSetting closed() {
        return NetworkSetting.yesOrNo(
                "closed",
                values -> values.network().closed(),
                (values, yes) -> values.with(values.network().closed(yes)));
    }
}
