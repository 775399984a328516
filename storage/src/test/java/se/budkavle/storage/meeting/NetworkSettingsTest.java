package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class NetworkSettingsTest {

    private final NetworkSettings usual = NetworkSettings.usual("council");

    @Test
    void byDefaultANetworkWritesInformalMinutesThatNobodyHasToApprove() {
        assertThat(usual)
                .isEqualTo(new NetworkSettings(
                        "council",
                        NoticeSettings.usual(),
                        false,
                        false,
                        false,
                        true,
                        MinutesKind.NOTES,
                        null,
                        null,
                        0));
    }

    @Test
    void changingASettingKeepsTheSuggestedMeetingRhythm() {
        var suggesting = usual.suggesting("varje månad");
        assertThat(suggesting)
                .isEqualTo(new NetworkSettings(
                        "council",
                        NoticeSettings.usual(),
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
                        new NoticeSettings(10, 5, "3", false),
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
    void turningOnApprovalOfNewslettersChangesNoOtherSetting() {
        var approving = usual.approvingNewsletters(true);
        assertThat(approving)
                .isEqualTo(new NetworkSettings(
                        "council", NoticeSettings.usual(), false, true, false, true, MinutesKind.NOTES, null, null, 0));
        assertThat(approving.with(10, 5, "3", false, true).newsletterApproved()).isTrue();
        assertThat(approving.suggesting("x").newsletterApproved()).isTrue();
        assertThat(approving.approvingNewsletters(false)).isEqualTo(usual);
    }

    @Test
    void turningOnMentionsAnHourBeforeMeetingsChangesNoOtherSetting() {
        var all = usual.mentioningAllAnHourBefore(true);
        assertThat(all)
                .isEqualTo(new NetworkSettings(
                        "council", NoticeSettings.usual(), false, false, true, true, MinutesKind.NOTES, null, null, 0));
        assertThat(all.with(10, 5, "3", false, true)
                        .approvingNewsletters(true)
                        .suggesting("x")
                        .hourBeforeToAll())
                .isTrue();
        assertThat(all.mentioningAllAnHourBefore(false)).isEqualTo(usual);
    }

    @Test
    void aNetworksQuestionsAreSeparatedBySemicolonsAndDuplicatesAreDropped() {
        var asking = usual.asking(" Vad kostar det?; Vem gör det?;;Vad kostar det? ");
        assertThat(asking.asks()).containsExactly("Vad kostar det?", "Vem gör det?");
        assertThat(asking.with(10, 5, "3", false, true).asks()).hasSize(2);
        assertThat(asking.writingMinutesAs(MinutesKind.FORMAL).asking("–"))
                .isEqualTo(usual.writingMinutesAs(MinutesKind.FORMAL));
    }

    @Test
    void aNetworkHasAtMostFourQuestionsOfAtMost200Characters() {
        assertThat(usual.asking("a;b;c;" + "x".repeat(200)).asks()).hasSize(4);
        assertRefused(() -> usual.asking("a;b;c;d;e"), "meeting.practice-questions", 4);
        assertRefused(() -> usual.asking("x".repeat(201)), "meeting.practice-question-length", 200);
    }
}
