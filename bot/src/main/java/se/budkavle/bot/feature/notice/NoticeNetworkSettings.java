package se.budkavle.bot.feature.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.directory.NetworkSetting;
import se.budkavle.storage.meeting.NetworkSettings;
import se.budkavle.storage.meeting.NoticeSettings;

/**
 * Defines the network settings for meeting notices and reminders, for example how many days before the meeting they are
 * sent.
 */
@Configuration(proxyBeanMethods = false)
class NoticeNetworkSettings {

    @Bean
    @Order(30)
    static NetworkSetting noticeDays() {
        return NetworkSetting.days(
                "notice-days",
                values -> values.settings().notices().noticeDays(),
                (values, days) -> values.with(
                        settings -> settings.withNotices(settings.notices().withNoticeDays(days))));
    }

    @Bean
    @Order(50)
    static NetworkSetting remindDays() {
        return NetworkSetting.list(
                        "remind-days",
                        values -> values.settings().notices().remindDays(),
                        (values, days) -> values.with(settings ->
                                settings.withNotices(settings.notices().withRemindDays(days))))
                .warning(values -> warnings(values.settings()));
    }

    @Bean
    @Order(60)
    static NetworkSetting julyPause() {
        return NetworkSetting.yesOrNo(
                "july-pause",
                values -> values.settings().notices().julyPause(),
                (values, yes) -> values.with(
                        settings -> settings.withNotices(settings.notices().withJulyPause(yes))));
    }

    @Bean
    @Order(90)
    static NetworkSetting hourBeforeToAll() {
        return NetworkSetting.yesOrNo(
                "hour-before-to-all",
                values -> values.settings().hourBeforeToAll(),
                (values, yes) -> values.with(settings -> settings.mentioningAllAnHourBefore(yes)));
    }

    private static List<Phrase> warnings(NetworkSettings settings) {
        var warnings = new ArrayList<Phrase>();
        settings.notices()
                .remindsTooSoon()
                .forEach(days -> warnings.add(Phrase.of(
                        "directory.settings.reminds-too-soon",
                        days,
                        settings.notices().noticeDays(),
                        NoticeSettings.DAYS_AFTER_NOTICE)));
        if (settings.notices().remindsNobody()) {
            warnings.add(Phrase.of("directory.settings.reminds-nobody"));
        }
        return warnings;
    }
}
