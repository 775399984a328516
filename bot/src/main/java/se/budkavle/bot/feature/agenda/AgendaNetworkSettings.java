package se.budkavle.bot.feature.agenda;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.NetworkSetting;
import se.budkavle.storage.meeting.NetworkSettings;

/**
 * Declares the settings that a network has for its agendas. The settings are the deadline for proposals, whether the
 * chair approves the agenda, and the questions to groups that prepare items.
 */
@Configuration(proxyBeanMethods = false)
class AgendaNetworkSettings {

    @Bean
    @Order(40)
    static NetworkSetting itemDays() {
        return NetworkSetting.days(
                        "item-days",
                        values -> values.settings().notices().itemDays(),
                        (values, days) -> values.with(settings ->
                                settings.withNotices(settings.notices().withItemDays(days))))
                .warning(values -> warnings(values.settings()));
    }

    @Bean
    @Order(70)
    static NetworkSetting chairApproves() {
        return NetworkSetting.yesOrNo(
                "chair-approves",
                values -> values.settings().chairApproves(),
                (values, yes) -> values.with(settings -> settings.withChairApproving(yes)));
    }

    @Bean
    @Order(75)
    static NetworkSetting preparationQuestions() {
        return NetworkSetting.texts(
                "questions",
                values -> values.settings().asks(),
                (values, typed) -> values.with(settings -> settings.asking(typed)));
    }

    private static List<Phrase> warnings(NetworkSettings settings) {
        return settings.notices().closesItemsBeforeNotice()
                ? List.of(Phrase.of(
                        "directory.settings.items-before-notice",
                        settings.notices().itemDays(),
                        settings.notices().noticeDays()))
                : List.of();
    }
}
