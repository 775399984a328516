package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MinutesKind;

class AdjustingStateTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Minutes SENT = Minutes.started("M", "A", NOW).finished(MinutesKind.FORMAL, "A", NOW);
    private static final Adjuster CHAIR = Adjuster.of("M", AdjusterPart.CHAIR, "C", "A", NOW);
    private static final Adjuster SECOND = Adjuster.of("M", AdjusterPart.SECOND, "S", "A", NOW);

    @Test
    void bothAdjustTheEditionThatTheySaw() {
        var state = state(SENT);
        assertThat(state.missing()).containsExactly(CHAIR, SECOND);
        assertThat(state.isComplete()).isFalse();
        var chair = state.adjustedBy("C", 1, LATER).orElseThrow();
        assertThat(chair)
                .extracting(Adjusting::meetingId, Adjusting::edition, Adjusting::part, Adjusting::personId)
                .containsExactly("M", 1, AdjusterPart.CHAIR, "C");
        assertThat(chair.writtenAt()).isEqualTo(LATER);
        var half = state(SENT, chair);
        assertThat(half.missing()).containsExactly(SECOND);
        assertThat(half.isMissing("C")).isFalse();
        assertThat(half.isMissing("S")).isTrue();
        assertThat(half.isComplete()).isFalse();
        assertThat(half.adjustedBy("C", 1, LATER)).as("pressed twice").isEmpty();
        var whole = state(SENT, chair, half.adjustedBy("S", 1, LATER).orElseThrow());
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.isComplete()).isTrue();
    }

    @Test
    void nobodyElseAdjustsOrComments() {
        assertRefused("minutes.adjust-not-you", () -> state(SENT).adjustedBy("A", 1, NOW));
        assertRefused("minutes.adjust-not-you", () -> state(SENT).commentedBy("A", 1, "Fel", NOW));
        assertRefused("minutes.adjust-not-you", () -> state(SENT).requireAdjuster("A"));
        assertThat(state(SENT).requireAdjuster("S")).isEqualTo(SECOND);
    }

    @Test
    void aCorrectionIsAdjustedAnewAndNotWhileItIsWritten() {
        var chair = state(SENT).adjustedBy("C", 1, NOW).orElseThrow();
        var open = SENT.reopened("Fel", null);
        assertRefused("minutes.adjust-reopened", () -> state(open, chair).adjustedBy("S", 1, NOW));
        assertThat(state(open, chair).missing()).isEmpty();
        var corrected = open.finished(MinutesKind.FORMAL, "A", LATER);
        assertThat(state(corrected, chair).missing()).containsExactly(CHAIR, SECOND);
        assertThat(state(corrected, chair).adjusted()).isEmpty();
        assertRefused("minutes.adjust-newer", () -> state(corrected, chair).adjustedBy("C", 1, NOW));
        assertThat(state(corrected, chair).adjustedBy("C", 2, NOW).orElseThrow().edition())
                .isEqualTo(2);
    }

    @Test
    void aCommentStandsInPlaceOfAnApproval() {
        var comment = state(SENT).commentedBy("S", 1, " Fel belopp ", NOW);
        assertThat(comment)
                .extracting(AdjusterComment::text, AdjusterComment::edition, AdjusterComment::part)
                .containsExactly("Fel belopp", 1, AdjusterPart.SECOND);
        assertThat(comment.repeats(state(SENT).commentedBy("S", 1, "Fel belopp", LATER)))
                .isTrue();
        assertThat(comment.repeats(state(SENT).commentedBy("S", 1, "Fel namn", LATER)))
                .isFalse();
        assertThat(comment.repeats(state(SENT).commentedBy("C", 1, "Fel belopp", LATER)))
                .isFalse();
        assertRefused("minutes.text-missing", () -> state(SENT).commentedBy("S", 1, " ", NOW));
        var longest = AdjusterComment.LONGEST_TEXT;
        assertThat(state(SENT).commentedBy("S", 1, "x".repeat(longest), NOW).text())
                .hasSize(longest);
        assertRefused("minutes.text-length", () -> state(SENT).commentedBy("S", 1, "x".repeat(longest + 1), NOW));
        var adjusted = state(SENT).adjustedBy("S", 1, NOW).orElseThrow();
        assertRefused("minutes.adjust-done", () -> state(SENT, adjusted).commentedBy("S", 1, "Fel", NOW));
    }

    @Test
    void minutesWithoutAdjustersAreNotComplete() {
        assertThat(new AdjustingState(SENT, List.of(), List.of()).isComplete()).isFalse();
    }

    private static AdjustingState state(Minutes minutes, Adjusting... adjusted) {
        return new AdjustingState(minutes, List.of(CHAIR, SECOND), List.of(adjusted));
    }

    private static void assertRefused(String key, ThrowingCallable refused) {
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(
                        Refusal.class, one -> assertThat(one.reason()).isEqualTo(key));
    }
}
