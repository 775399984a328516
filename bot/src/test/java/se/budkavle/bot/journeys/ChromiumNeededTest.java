package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromiumNeededTest {

    @Test
    void browserTestsRunIfChromiumIsInstalled() {
        assertThat(ChromiumNeeded.decide(true, false).isDisabled()).isFalse();
        assertThat(ChromiumNeeded.decide(true, true).isDisabled()).isFalse();
    }

    @Test
    void browserTestsAreSkippedWithANoticeIfChromiumIsMissing() {
        var decided = ChromiumNeeded.decide(false, false);
        assertThat(decided.isDisabled()).isTrue();
        assertThat(decided.getReason().orElseThrow()).contains("LEFT OUT", "chromium-driver");
    }

    @Test
    void browserTestsAreNotSkippedInCiEvenIfChromiumIsMissing() {
        assertThat(ChromiumNeeded.decide(false, true).isDisabled()).isFalse();
    }
}
