package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSettingsTest {

    private final NetworkSettings usual = NetworkSettings.usual("council");

    @Test
    void theDefaultIsANotice14DaysBeforeAndThreeReminders() {
        assertThat(usual)
                .isEqualTo(new NetworkSettings(
                        "council", 14, 7, "21,7,1", true, false, false, false, true, MinutesKind.NOTES, null, null, 0));
        assertThat(usual.remindsBefore()).containsExactly(21, 7, 1);
    }

    @Test
    void aNoticeGoesOutOneToAHundredAndTwentyDaysBefore() {
        assertThat(chosen(1, 0, "1").noticeDays()).isEqualTo(1);
        assertThat(chosen(120, 0, "1").noticeDays()).isEqualTo(120);
        assertRefused(() -> chosen(0, 0, "1"), "meeting.practice-days", 120);
        assertRefused(() -> chosen(121, 0, "1"), "meeting.practice-days", 120);
    }

    @Test
    void itemsAreTakenUntilTheDayItselfOrAHundredAndTwentyDaysBefore() {
        assertThat(chosen(14, 0, "1").itemDays()).isZero();
        assertThat(chosen(14, 120, "1").itemDays()).isEqualTo(120);
        assertRefused(() -> chosen(14, -1, "1"), "meeting.practice-days", 120);
        assertRefused(() -> chosen(14, 121, "1"), "meeting.practice-days", 120);
    }

    @Test
    void remindersAreOneToSixNumbersOfDaysFrom1To120() {
        assertThat(chosen(14, 7, "1,2,3,120,5,6").remindsBefore()).containsExactly(120, 6, 5, 3, 2, 1);
        assertThat(chosen(14, 7, " 21 , 7 1").remindDays()).isEqualTo("21,7,1");
        for (var unreadable : List.of("", "x", "1,2,3,4,5,6,7", "1,", "0", "121", "7,999", "-1")) {
            assertRefused(() -> chosen(14, 7, unreadable), "meeting.practice-reminders", unreadable, 120);
        }
    }

    @Test
    void settingsAndSuggestedRhythmsChangeIndependently() {
        var suggesting = usual.suggesting("varje månad");
        assertThat(suggesting)
                .isEqualTo(new NetworkSettings(
                        "council",
                        14,
                        7,
                        "21,7,1",
                        true,
                        false,
                        false,
                        false,
                        true,
                        MinutesKind.NOTES,
                        "varje månad",
                        null,
                        0));
        assertThat(suggesting.with(10, 5, "3", false, true))
                .isEqualTo(new NetworkSettings(
                        "council",
                        10,
                        5,
                        "3",
                        false,
                        true,
                        false,
                        false,
                        true,
                        MinutesKind.NOTES,
                        "varje månad",
                        null,
                        0));
    }

    @Test
    void theApprovalOfNewslettersChangesNothingElse() {
        var approving = usual.approvingNewsletters(true);
        assertThat(approving)
                .isEqualTo(new NetworkSettings(
                        "council", 14, 7, "21,7,1", true, false, true, false, true, MinutesKind.NOTES, null, null, 0));
        assertThat(approving.with(10, 5, "3", false, true).newsletterApproved()).isTrue();
        assertThat(approving.suggesting("x").newsletterApproved()).isTrue();
        assertThat(approving.approvingNewsletters(false)).isEqualTo(usual);
    }

    @Test
    void theMentionAnHourBeforeChangesNothingElse() {
        var all = usual.mentioningAllAnHourBefore(true);
        assertThat(all)
                .isEqualTo(new NetworkSettings(
                        "council", 14, 7, "21,7,1", true, false, false, true, true, MinutesKind.NOTES, null, null, 0));
        assertThat(all.with(10, 5, "3", false, true)
                        .approvingNewsletters(true)
                        .suggesting("x")
                        .hourBeforeToAll())
                .isTrue();
        assertThat(all.mentioningAllAnHourBefore(false)).isEqualTo(usual);
    }

    @Test
    void questionsAreSeparatedBySemicolonsAndAskedOnceEach() {
        var asking = usual.asking(" Vad kostar det?; Vem gör det?;;Vad kostar det? ");
        assertThat(asking.asks()).containsExactly("Vad kostar det?", "Vem gör det?");
        assertThat(asking.with(10, 5, "3", false, true).asks()).hasSize(2);
        assertThat(asking.writingMinutesAs(MinutesKind.FORMAL).asking("–"))
                .isEqualTo(usual.writingMinutesAs(MinutesKind.FORMAL));
    }

    @Test
    void thereAreFourQuestionsOf200CharactersAtMost() {
        assertThat(usual.asking("a;b;c;" + "x".repeat(200)).asks()).hasSize(4);
        assertRefused(() -> usual.asking("a;b;c;d;e"), "meeting.practice-questions", 4);
        assertRefused(() -> usual.asking("x".repeat(201)), "meeting.practice-question-length", 200);
    }

    private NetworkSettings chosen(int noticeDays, int itemDays, String remindDays) {
        return usual.with(noticeDays, itemDays, remindDays, true, false);
    }
}
