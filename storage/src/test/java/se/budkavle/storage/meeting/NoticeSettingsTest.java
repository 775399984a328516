package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeSettingsTest {

    private final NoticeSettings usual = NoticeSettings.usual();

    @Test
    void byDefaultTheNoticeIsSent14DaysBeforeTheMeetingWithThreeReminders() {
        assertThat(usual).isEqualTo(new NoticeSettings(14, 7, "21,7,1", true));
        assertThat(usual.remindsBefore()).containsExactly(21, 7, 1);
    }

    @Test
    void aNoticeIsSentBetween1And120DaysBeforeTheMeeting() {
        assertThat(usual.withNoticeDays(1).noticeDays()).isEqualTo(1);
        assertThat(usual.withNoticeDays(120).noticeDays()).isEqualTo(120);
        assertRefused(() -> usual.withNoticeDays(0), "meeting.practice-days", 120);
        assertRefused(() -> usual.withNoticeDays(121), "meeting.practice-days", 120);
    }

    @Test
    void theDeadlineForAgendaItemsIsAtMost120DaysBeforeTheMeeting() {
        assertThat(usual.withItemDays(0).itemDays()).isZero();
        assertThat(usual.withItemDays(120).itemDays()).isEqualTo(120);
        assertRefused(() -> usual.withItemDays(-1), "meeting.practice-days", 120);
        assertRefused(() -> usual.withItemDays(121), "meeting.practice-days", 120);
    }

    @Test
    void oneToSixRemindersAreSentBetween1And120DaysBeforeTheMeeting() {
        assertThat(usual.withRemindDays("1,2,3,120,5,6").remindsBefore()).containsExactly(120, 6, 5, 3, 2, 1);
        assertThat(usual.withRemindDays(" 21 , 7 1").remindDays()).isEqualTo("21,7,1");
        for (var unreadable : List.of("", "x", "1,2,3,4,5,6,7", "1,", "0", "121", "7,999", "-1")) {
            assertRefused(() -> usual.withRemindDays(unreadable), "meeting.practice-reminders", unreadable, 120);
        }
    }

    @Test
    void changingOneNoticeSettingChangesNoOtherSetting() {
        assertThat(usual.withNoticeDays(10)).isEqualTo(new NoticeSettings(10, 7, "21,7,1", true));
        assertThat(usual.withItemDays(5)).isEqualTo(new NoticeSettings(14, 5, "21,7,1", true));
        assertThat(usual.withRemindDays("3")).isEqualTo(new NoticeSettings(14, 7, "3", true));
        assertThat(usual.withJulyPause(false)).isEqualTo(new NoticeSettings(14, 7, "21,7,1", false));
    }
}
