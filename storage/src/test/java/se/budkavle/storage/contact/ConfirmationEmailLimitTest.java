package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfirmationEmailLimitTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final MailAddress ADDRESS = MailAddress.of("ny@bolag.example");

    @Test
    void thePauseDoublesWithEachConfirmationEmailUpToAWeek() {
        var hours = new ArrayList<Long>();
        var pause = ConfirmationEmailLimit.of(ADDRESS, NOW);
        for (int letter = 0; letter < 100; letter++) {
            hours.add(Duration.between(NOW, pause.endsAt()).toHours());
            pause = pause.longer(NOW);
        }
        assertThat(hours).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 168L).endsWith(168L);
        assertThat(pause.letters()).isEqualTo(101);
    }

    @Test
    void aPauseOfConfirmationEmailsLastsUntilItsEndTime() {
        var pause = ConfirmationEmailLimit.of(ADDRESS, NOW);
        assertThat(pause.lastsAt(pause.endsAt().minusMillis(1))).isTrue();
        assertThat(pause.lastsAt(pause.endsAt())).isFalse();
    }

    @Test
    void allSpellingsOfAnAddressShareOnePauseThatStoresOnlyAHash() {
        assertThat(List.of(ConfirmationEmailLimit.of(MailAddress.of("NY@Bolag.example"), NOW)
                        .addressHash()))
                .containsExactly(ConfirmationEmailLimit.of(ADDRESS, NOW).addressHash());
        assertThat(ConfirmationEmailLimit.of(ADDRESS, NOW).toString()).doesNotContain("bolag");
    }
}
