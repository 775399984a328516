package se.budkavle.storage.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.meeting.MinutesKind;

class MinutesRulesTest {

    private static final Instant NOW = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void finishingMinutesCreatesANewEdition() {
        var minutes = Minutes.started("M", "A", NOW);
        assertThat(minutes.isFinished()).isFalse();
        assertThat(minutes.hasBeenSent()).isFalse();
        var first = minutes.finished(MinutesKind.NOTES, "B", LATER);
        assertThat(first).isEqualTo(new Minutes("M", "A", NOW, "B", LATER, 1, MinutesKind.NOTES, null, 0));
        assertThat(first.isFinished()).isTrue();
        var again = first.reopened(" Fel belopp ", null);
        assertThat(again).isEqualTo(new Minutes("M", "A", NOW, null, null, 1, MinutesKind.NOTES, "Fel belopp", 0));
        assertThat(again.hasBeenSent()).isTrue();
        assertThat(again.finished(MinutesKind.NOTES, "A", LATER).edition()).isEqualTo(2);
        assertThat(again.isReopenedBecause("Fel belopp ")).isTrue();
        assertThat(again.isReopenedBecause("Fel namn")).isFalse();
        assertThat(again.finished(MinutesKind.NOTES, "A", LATER).isReopenedBecause("Fel belopp"))
                .isFalse();
    }

    @Test
    void onlyFinishedMinutesCanBeReopened() {
        var minutes = Minutes.started("M", "A", NOW);
        assertRefused("minutes.open-already", () -> minutes.reopened("Fel", null));
        var finished = minutes.finished(MinutesKind.NOTES, "A", NOW);
        assertRefused("minutes.finished-already", () -> finished.finished(MinutesKind.NOTES, "A", LATER));
        assertRefused("minutes.finished-already", finished::requireOpen);
        assertRefused("minutes.text-missing", () -> finished.reopened(" ", null));
        assertRefused("minutes.text-length", () -> finished.reopened("x".repeat(Minutes.LONGEST_REASON + 1), null));
        assertThat(finished.reopened("x".repeat(Minutes.LONGEST_REASON), null).isFinished())
                .isFalse();
        minutes.requireOpen();
    }

    @Test
    void theKindOfTheMinutesNeverChangesAfterTheFirstEdition() {
        var open = Minutes.started("M", "A", NOW);
        assertThat(open.kind(MinutesKind.NOTES)).isEqualTo(MinutesKind.NOTES);
        assertThat(open.kind(MinutesKind.FORMAL)).isEqualTo(MinutesKind.FORMAL);
        var formal = open.finished(MinutesKind.FORMAL, "A", NOW);
        assertThat(formal.kind(MinutesKind.NOTES)).isEqualTo(MinutesKind.FORMAL);
        var corrected = formal.reopened("Fel", null);
        assertThat(corrected.kind(MinutesKind.NOTES)).isEqualTo(MinutesKind.FORMAL);
        assertThat(corrected.finished(MinutesKind.NOTES, "A", LATER).kind()).isEqualTo(MinutesKind.FORMAL);
    }

    @Test
    void minutesCannotBeReopenedOnceTheMinutesOfALaterMeetingWereSent() {
        var finished = Minutes.started("M", "A", NOW).finished(MinutesKind.NOTES, "A", NOW);
        Minutes.requireLatest(null);
        assertRefused("minutes.reopen-too-late", () -> Minutes.requireLatest(LATER));
        assertRefused("minutes.reopen-too-late", () -> finished.reopened("Fel", LATER));
        assertRefused(
                "minutes.open-already", () -> Minutes.started("M", "A", NOW).reopened("Fel", LATER));
    }

    @Test
    void anEditionStoresTheReasonForReopeningTheMinutes() {
        var first = Minutes.started("M", "A", NOW).finished(MinutesKind.NOTES, "A", NOW);
        assertThat(MinutesEdition.of(first, "{}", "A", NOW))
                .extracting(MinutesEdition::meetingId, MinutesEdition::number, MinutesEdition::reason)
                .containsExactly("M", 1, null);
        var second = first.reopened("Fel", null).finished(MinutesKind.NOTES, "B", LATER);
        assertThat(MinutesEdition.of(second, "{}", "B", LATER))
                .extracting(MinutesEdition::number, MinutesEdition::reason, MinutesEdition::sentBy)
                .containsExactly(2, "Fel", "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "\u2800\u3164"})
    void aTextOfInvisibleCharactersIsRefusedAsMissing(String nothing) {
        assertRefused("minutes.text-missing", () -> MinutesNote.of("M", null, nothing, "A", NOW));
        assertRefused("minutes.text-missing", () -> Decision.of("N", "M", null, nothing, "A", NOW));
        assertRefused("minutes.text-missing", () -> action(nothing));
    }

    @Test
    void notesDecisionsAndActionsHaveAMaximumTextLength() {
        assertRefused("minutes.text-length", () -> note("x".repeat(MinutesNote.LONGEST_TEXT + 1)));
        assertThat(note("x".repeat(MinutesNote.LONGEST_TEXT)).text()).hasSize(MinutesNote.LONGEST_TEXT);
        assertRefused("minutes.text-length", () -> note("a").withText("x".repeat(MinutesNote.LONGEST_TEXT + 1)));
        assertRefused("minutes.text-length", () -> decision("x".repeat(Decision.LONGEST_TEXT + 1)));
        assertRefused("minutes.text-length", () -> decision("a").withText("x".repeat(Decision.LONGEST_TEXT + 1)));
        assertRefused("minutes.text-length", () -> action("x".repeat(Action.LONGEST_TEXT + 1)));
        assertRefused(
                "minutes.text-length",
                () -> action("a").with("x".repeat(Action.LONGEST_TEXT + 1), ActionOwner.NOBODY, null, LATER));
        assertRefused("minutes.text-length", () -> action("a").done("x".repeat(Action.LONGEST_OUTCOME + 1), "A", NOW));
    }

    @Test
    void aNumberedDecisionCannotBeRemovedOrRenumbered() {
        var decision = decision("Budgeten antas");
        decision.requireRemovable();
        assertThat(decision.isNumbered()).isFalse();
        var numbered = decision.numbered(2026, 12);
        assertThat(numbered.code()).isEqualTo("12/2026");
        assertThat(numbered.withText("Budgeten antas inte").code()).isEqualTo("12/2026");
        assertRefused("minutes.decision-sent", numbered::requireRemovable);
        assertThatThrownBy(() -> numbered.numbered(2026, 13)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anActionCannotBeMarkedAsDoneTwice() {
        var action = action("Skriva avtal");
        assertThat(action.isOpen()).isTrue();
        var done = action.done(" Skrivet ", "B", LATER);
        assertThat(done.isOpen()).isFalse();
        assertThat(done.outcome()).isEqualTo("Skrivet");
        assertThat(done.closedBy()).isEqualTo("B");
        assertThat(done.closedAt()).isEqualTo(LATER);
        assertThat(action.done("", "B", LATER).outcome()).isNull();
        assertThat(action.done("", "B", LATER).isDoneBy("B", " ")).isTrue();
        assertThat(done.isDoneBy("B", "Skrivet ")).isTrue();
        assertThat(done.isDoneBy("B", "")).isFalse();
        assertThat(done.isDoneBy("A", "Skrivet")).isFalse();
        assertThat(action.isDoneBy("B", "")).isFalse();
        assertRefused("minutes.action-done-already", () -> done.done("", "A", LATER));
    }

    @Test
    void anOpenActionIsOverdueAfterItsDeadline() {
        var due = LocalDate.of(2026, 12, 20);
        var action = action("Skriva avtal").with("Skriva avtal", ActionOwner.person("B"), due, NOW);
        assertThat(action.isOverdueOn(due)).isFalse();
        assertThat(action.isOverdueOn(due.plusDays(1))).isTrue();
        assertThat(action.done("", "B", NOW).isOverdueOn(due.plusDays(1))).isFalse();
        assertThat(action("Utan dag").isOverdueOn(due)).isFalse();
    }

    @Test
    void theSameTextByTheSamePersonAboutTheSameItemIsADuplicate() {
        var decision = Decision.of("N", "M", "I", "Budgeten antas", "A", NOW);
        assertThat(Decision.of("N", "M", "I", " Budgeten antas", "A", LATER).repeats(decision))
                .isTrue();
        assertThat(Decision.of("N", "M", null, "Budgeten antas", "A", LATER).repeats(decision))
                .isFalse();
        assertThat(Decision.of("N", "M", "I", "Budgeten antas", "B", LATER).repeats(decision))
                .isFalse();
        assertThat(Decision.of("N", "M", "I", "Budgeten", "A", LATER).repeats(decision))
                .isFalse();
        var note = MinutesNote.of("M", "I", "Bra", "A", NOW);
        assertThat(MinutesNote.of("M", "I", "Bra", "A", LATER).repeats(note)).isTrue();
        assertThat(MinutesNote.of("M", null, "Bra", "A", LATER).repeats(note)).isFalse();
        assertThat(MinutesNote.of("M", "I", "Bra", "B", LATER).repeats(note)).isFalse();
        assertThat(MinutesNote.of("M", "I", "Bättre", "A", LATER).repeats(note)).isFalse();
        var due = LocalDate.of(2026, 12, 20);
        var action = agreed("I", "Skriva", "P", due, "A", NOW);
        assertThat(agreed("I", "Skriva", "P", due, "A", LATER).repeats(action)).isTrue();
        assertThat(agreed(null, "Skriva", "P", due, "A", LATER).repeats(action)).isFalse();
        assertThat(agreed("I", "Läsa", "P", due, "A", LATER).repeats(action)).isFalse();
        assertThat(agreed("I", "Skriva", null, due, "A", LATER).repeats(action)).isFalse();
        assertThat(agreed("I", "Skriva", "P", null, "A", LATER).repeats(action)).isFalse();
        assertThat(agreed("I", "Skriva", "P", due, "B", LATER).repeats(action)).isFalse();
    }

    private static MinutesNote note(String text) {
        return MinutesNote.of("M", null, text, "A", NOW);
    }

    private static Decision decision(String text) {
        return Decision.of("N", "M", null, text, "A", NOW);
    }

    private static Action action(String text) {
        return agreed(null, text, null, null, "A", NOW);
    }

    private static Action agreed(
            @Nullable String item,
            String text,
            @Nullable String owner,
            @Nullable LocalDate due,
            String by,
            Instant at) {
        return Action.from(ActionOrigin.meeting("M", item), "N", text, ActionOwner.person(owner), due, by, at);
    }

    private static void assertRefused(String reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
