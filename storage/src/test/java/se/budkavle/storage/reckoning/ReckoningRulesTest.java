package se.budkavle.storage.reckoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.reckoning.ReckoningAnswer.Content;

/** Tests when a yearly reckoning may be answered, and which lines of an answer are proposed for the coming plan. */
class ReckoningRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-11T22:59:00Z");

    @Test
    void aYearlyReckoningCanBeAnsweredUntilItsDueTime() {
        var reckoning = Reckoning.open("hallbarhetsradet", 2027, DUE, "person", NOW);
        assertThat(reckoning.isOpen(DUE)).isTrue();
        reckoning.requireOpen(DUE);
        assertThatThrownBy(() -> reckoning.requireOpen(DUE.plusMillis(1))).hasMessage("reckoning.over");
        assertThatThrownBy(() -> Reckoning.open("hallbarhetsradet", 2027, NOW, "person", NOW))
                .hasMessage("reckoning.due-past");
    }

    @Test
    void extendingTheDueTimeOpensAYearlyReckoningAgain() {
        var reckoning = Reckoning.open("hallbarhetsradet", 2027, DUE, "person", NOW);
        var later = DUE.plusSeconds(9);
        assertThat(reckoning.extended(later, later.minusMillis(1)).isOpen(later))
                .isTrue();
        assertThatThrownBy(() -> reckoning.extended(later, later)).hasMessage("reckoning.due-past");
    }

    @Test
    void aWithdrawnYearlyReckoningCannotBeAnswered() {
        var withdrawn =
                Reckoning.open("hallbarhetsradet", 2027, DUE, "person", NOW).withdrawn(NOW);
        assertThat(withdrawn.isOpen(NOW)).isFalse();
        assertThatThrownBy(withdrawn::requireInForce).hasMessage("reckoning.withdrawn");
        assertThatThrownBy(() -> withdrawn.requireOpen(DUE.plusMillis(1))).hasMessage("reckoning.withdrawn");
        assertThat(withdrawn.extended(DUE.plusSeconds(9), NOW).isWithdrawn()).isTrue();
    }

    @Test
    void bulletsAndNumbersAreRemovedFromEachLineOfAnAnswer() {
        var content = Content.typed(
                ContinuationAnswer.CONTINUE, " Mycket ", "- Elbilar\n\n• Klimatdag \n2. Upphandling\n* Elbilar");
        assertThat(content.gave()).isEqualTo("Mycket");
        assertThat(answer(content).matters()).containsExactly("Elbilar", "Klimatdag", "Upphandling");
        assertThat(answer(content).proposals()).containsExactly("Elbilar", "Klimatdag", "Upphandling");
        assertThat(answer(Content.typed(ContinuationAnswer.CHANGE, "a", "2027 års mässa"))
                        .matters())
                .containsExactly("2027 års mässa");
    }

    @Test
    void theAnswerOfANetworkThatWillEndContainsNoProposalsForTheNextPlan() {
        var content = Content.typed(ContinuationAnswer.END, "Lite", "Lämna över arkivet");
        assertThat(answer(content).matters()).containsExactly("Lämna över arkivet");
        assertThat(answer(content).proposals()).isEmpty();
        assertThat(answer(Content.typed(ContinuationAnswer.CONTINUE, "a", " \n "))
                        .takesUp())
                .isNull();
    }

    @Test
    void anAnswerWithMissingOrTooLongTextsIsRefused() {
        assertThat(ContinuationAnswer.chosen("CHANGE")).isEqualTo(ContinuationAnswer.CHANGE);
        assertThatThrownBy(() -> ContinuationAnswer.chosen("")).hasMessage("reckoning.going-on-missing");
        assertThatThrownBy(() -> Content.typed(ContinuationAnswer.CONTINUE, " \u3164 ", ""))
                .hasMessage("reckoning.gave-missing");
        var most = "x".repeat(ReckoningAnswer.LONGEST_TEXT);
        assertThat(Content.typed(ContinuationAnswer.CONTINUE, most, "").gave()).hasSize(1000);
        assertThatThrownBy(() -> Content.typed(ContinuationAnswer.CONTINUE, most + "x", ""))
                .hasMessage("reckoning.text-length");
        var line = "x".repeat(ReckoningAnswer.LONGEST_LINE);
        assertThat(Content.typed(ContinuationAnswer.CONTINUE, "a", line).takesUp())
                .hasSize(200);
        assertThatThrownBy(() -> Content.typed(ContinuationAnswer.CONTINUE, "a", line + "x"))
                .hasMessage("reckoning.line-length");
        assertThatThrownBy(() -> Content.typed(ContinuationAnswer.CONTINUE, "a", (line + "\n").repeat(6)))
                .hasMessage("reckoning.text-length");
    }

    private static ReckoningAnswer answer(Content content) {
        return ReckoningAnswer.of("reckoning", 1, content, "person", NOW);
    }
}
