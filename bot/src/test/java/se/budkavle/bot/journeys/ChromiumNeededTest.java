package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromiumNeededTest {

    @Test
    void thePageIsTestedIfChromiumIsInstalled() {
        assertThat(ChromiumNeeded.decide(true, false).isDisabled()).isFalse();
        assertThat(ChromiumNeeded.decide(true, true).isDisabled()).isFalse();
    }

    @Test
    void withoutChromiumTheTestsAreSkippedWithANotice() {
        var decided = ChromiumNeeded.decide(false, false);
        assertThat(decided.isDisabled()).isTrue();
        assertThat(decided.getReason().orElseThrow()).contains("LEFT OUT", "chromium-driver");
    }

    @Test
    void withoutChromiumTheTestsFailInCi() {
        assertThat(ChromiumNeeded.decide(false, true).isDisabled()).isFalse();
    }
}
