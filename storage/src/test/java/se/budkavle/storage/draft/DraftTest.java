package se.budkavle.storage.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;

class DraftTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final Draft draft = Draft.of("meeting.move", "17", "{}", "f1", NOON, DAY);

    @Test
    void theAuthorOfADraftMayConfirmTheDraftUntilItExpires() {
        assertThatCode(() -> draft.requireConfirmable("17", NOON.plus(DAY).minusMillis(1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> draft.requireConfirmable("17", NOON.plus(DAY)))
                .isInstanceOf(Refusal.class)
                .hasMessage("draft.gone");
    }

    @Test
    void theRefusalForAnotherPersonDoesNotRevealThatTheDraftExists() {
        assertThatThrownBy(() -> draft.requireConfirmable("18", NOON)).hasMessage("chat.unknown-press");
        assertThatThrownBy(() -> draft.stored(NOON).requireConfirmable("18", NOON))
                .hasMessage("chat.unknown-press");
    }

    @Test
    void aConfirmedDraftNoLongerHasContent() {
        var stored = draft.stored(NOON);
        assertThat(stored.content()).isEmpty();
        assertThatThrownBy(() -> stored.requireConfirmable("17", NOON)).hasMessage("draft.stored-already");
    }

    @Test
    void showingADraftAgainPostponesItsExpiry() {
        var anew = draft.shownAnew("f2", NOON.plus(Duration.ofHours(20)), DAY);
        assertThat(anew.fingerprint()).isEqualTo("f2");
        assertThatCode(() -> anew.requireConfirmable("17", NOON.plus(Duration.ofHours(43))))
                .doesNotThrowAnyException();
    }

    @Test
    void aDraftWithTooMuchContentIsRefused() {
        var most = "x".repeat(Draft.MOST_CHARACTERS);
        assertThat(Draft.of("plan.import", "17", most, "f", NOON, DAY).content())
                .hasSize(Draft.MOST_CHARACTERS);
        assertThatThrownBy(() -> Draft.of("plan.import", "17", most + "x", "f", NOON, DAY))
                .hasMessage("draft.too-large");
    }
}
