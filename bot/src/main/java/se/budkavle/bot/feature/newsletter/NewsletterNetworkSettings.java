package se.budkavle.bot.feature.newsletter;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;

/** Defines the network settings for newsletters, which the command {@code /network settings} shows and changes. */
@Configuration(proxyBeanMethods = false)
class NewsletterNetworkSettings {

    @Bean
    @Order(80)
    static NetworkSetting newsletterApproved() {
        return NetworkSetting.yesOrNo(
                "newsletter-approved",
                values -> values.settings().newsletterApproved(),
                (values, yes) -> values.with(settings -> settings.approvingNewsletters(yes)));
    }
}
