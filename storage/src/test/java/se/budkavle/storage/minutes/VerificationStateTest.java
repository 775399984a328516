package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MinutesKind;

class VerificationStateTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Minutes SENT = Minutes.started("M", "A", NOW).finished(MinutesKind.FORMAL, "A", NOW);
    private static final Verifier CHAIR = Verifier.of("M", VerifierRole.CHAIR, "C", "A", NOW);
    private static final Verifier SECOND = Verifier.of("M", VerifierRole.SECOND, "S", "A", NOW);

    @Test
    void minutesAreVerifiedOnlyWhenBothVerifiersHaveApprovedTheEdition() {
        var state = state(SENT);
        assertThat(state.missing()).containsExactly(CHAIR, SECOND);
        assertThat(state.isComplete()).isFalse();
        var chair = state.verifiedBy("C", 1, LATER).orElseThrow();
        assertThat(chair)
                .extracting(Verification::meetingId, Verification::edition, Verification::part, Verification::personId)
                .containsExactly("M", 1, VerifierRole.CHAIR, "C");
        assertThat(chair.writtenAt()).isEqualTo(LATER);
        var half = state(SENT, chair);
        assertThat(half.missing()).containsExactly(SECOND);
        assertThat(half.isMissing("C")).isFalse();
        assertThat(half.isMissing("S")).isTrue();
        assertThat(half.isComplete()).isFalse();
        assertThat(half.verifiedBy("C", 1, LATER)).as("pressed twice").isEmpty();
        var whole = state(SENT, chair, half.verifiedBy("S", 1, LATER).orElseThrow());
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.isComplete()).isTrue();
    }

    @Test
    void onlyAVerifierMayApproveOrCommentOnTheMinutes() {
        assertRefused("minutes.adjust-not-you", () -> state(SENT).verifiedBy("A", 1, NOW));
        assertRefused("minutes.adjust-not-you", () -> state(SENT).commentedBy("A", 1, "Fel", NOW));
        assertRefused("minutes.adjust-not-you", () -> state(SENT).requireVerifier("A"));
        assertThat(state(SENT).requireVerifier("S")).isEqualTo(SECOND);
    }

    @Test
    void correctedMinutesMustBeVerifiedAgainByBothVerifiers() {
        var chair = state(SENT).verifiedBy("C", 1, NOW).orElseThrow();
        var open = SENT.reopened("Fel", null);
        assertRefused("minutes.adjust-reopened", () -> state(open, chair).verifiedBy("S", 1, NOW));
        assertThat(state(open, chair).missing()).isEmpty();
        var corrected = open.finished(MinutesKind.FORMAL, "A", LATER);
        assertThat(state(corrected, chair).missing()).containsExactly(CHAIR, SECOND);
        assertThat(state(corrected, chair).verified()).isEmpty();
        assertRefused("minutes.adjust-newer", () -> state(corrected, chair).verifiedBy("C", 1, NOW));
        assertThat(state(corrected, chair).verifiedBy("C", 2, NOW).orElseThrow().edition())
                .isEqualTo(2);
    }

    @Test
    void aVerifiersCommentOnTheMinutesNeedsAText() {
        var comment = state(SENT).commentedBy("S", 1, " Fel belopp ", NOW);
        assertThat(comment)
                .extracting(VerifierComment::text, VerifierComment::edition, VerifierComment::part)
                .containsExactly("Fel belopp", 1, VerifierRole.SECOND);
        assertThat(comment.repeats(state(SENT).commentedBy("S", 1, "Fel belopp", LATER)))
                .isTrue();
        assertThat(comment.repeats(state(SENT).commentedBy("S", 1, "Fel namn", LATER)))
                .isFalse();
        assertThat(comment.repeats(state(SENT).commentedBy("C", 1, "Fel belopp", LATER)))
                .isFalse();
        assertRefused("minutes.text-missing", () -> state(SENT).commentedBy("S", 1, " ", NOW));
        var longest = VerifierComment.LONGEST_TEXT;
        assertThat(state(SENT).commentedBy("S", 1, "x".repeat(longest), NOW).text())
                .hasSize(longest);
        assertRefused("minutes.text-length", () -> state(SENT).commentedBy("S", 1, "x".repeat(longest + 1), NOW));
        var verified = state(SENT).verifiedBy("S", 1, NOW).orElseThrow();
        assertRefused("minutes.adjust-done", () -> state(SENT, verified).commentedBy("S", 1, "Fel", NOW));
    }

    @Test
    void theVerificationOfMinutesWithoutVerifiersIsNotComplete() {
        assertThat(new VerificationState(SENT, List.of(), List.of()).isComplete())
                .isFalse();
    }

    private static VerificationState state(Minutes minutes, Verification... verified) {
        return new VerificationState(minutes, List.of(CHAIR, SECOND), List.of(verified));
    }

    private static void assertRefused(String key, ThrowingCallable refused) {
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.reason()).isEqualTo(key));
    }
}
