package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignUpTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final MailAddress ADDRESS = MailAddress.of("Energi@bolag.example");

    @Test
    void aSignUpCanBeConfirmedUntilItExpires() {
        var signUp = SignUp.of("hallbar-energi", ADDRESS, " ", "Bolaget  AB", "Ja tack", NOW, Duration.ofDays(7));
        assertThat(signUp.name()).isNull();
        assertThat(signUp.organisation()).isEqualTo("Bolaget AB");
        assertThat(signUp.addressKey()).isEqualTo("energi@bolag.example");
        assertThat(signUp.isOpenAt(NOW.plus(Duration.ofDays(7)).minusMillis(1))).isTrue();
        assertThat(signUp.isOpenAt(NOW.plus(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void theTextsOfASignUpHaveAtMost120Characters() {
        assertRefused(
                () -> SignUp.of("hallbar-energi", ADDRESS, "x".repeat(121), null, "Ja", NOW, Duration.ofDays(7)),
                "contact.text-length",
                120);
    }
}
