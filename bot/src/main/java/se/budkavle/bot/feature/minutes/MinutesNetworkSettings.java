package se.budkavle.bot.feature.minutes;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.view.directory.NetworkSetting;
import se.budkavle.storage.meeting.MinutesKind;

/** Defines a network's settings for its minutes: whether its meetings have minutes, and which kind of minutes. */
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

    @Bean
    @Order(110)
    static NetworkSetting minutesKind() {
        return NetworkSetting.choice(
                "minutes-kind",
                Arrays.stream(MinutesKind.values()).map(MinutesKind::name).toList(),
                values -> values.settings().minutesKind().name(),
                (values, kind) -> values.with(settings -> settings.writingMinutesAs(MinutesKind.valueOf(kind))));
    }
}
