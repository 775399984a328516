package se.budkavle.bot.feature.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/**
 * Defines the network setting that closes a network: only people who belong to a closed network see its meetings and
 * activities.
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
