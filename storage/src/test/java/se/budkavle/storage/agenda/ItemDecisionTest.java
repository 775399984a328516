package se.budkavle.storage.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.budkavle.storage.agenda.ItemDecision.State;

class ItemDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final ItemDecision proposed = ItemDecision.first(State.PROPOSED, 1);

    @Test
    void decliningOrPostponingNeedsAReasonOfAtMostFiveHundredCharacters() {
        assertThat(proposed.declined("x".repeat(500), "chair", NOW).reason()).hasSize(500);
        for (var empty : new String[] {null, " "}) {
            assertRefused(() -> proposed.declined(empty, "chair", NOW), "agenda.reason-missing");
            assertRefused(() -> proposed.postponed(empty, "chair", NOW), "agenda.reason-missing");
            assertRefused(() -> proposed.movedOn(empty, NOW), "agenda.reason-missing");
        }
        var tooLong = "x".repeat(501);
        assertRefused(() -> proposed.declined(tooLong, "chair", NOW), "agenda.reason-length", 500);
        assertRefused(() -> proposed.postponed(tooLong, "chair", NOW), "agenda.reason-length", 500);
        assertRefused(() -> proposed.movedOn(tooLong, NOW), "agenda.reason-length", 500);
    }

    @Test
    void onlyPostponementsMadeByAPersonAreCounted() {
        var postponed = proposed.postponed(" Hinns inte ", "chair", NOW);
        assertThat(postponed).isEqualTo(new ItemDecision(State.POSTPONED, "Hinns inte", "chair", NOW, 2));
        assertThat(postponed.takenUpAgain("secretary", NOW))
                .isEqualTo(new ItemDecision(State.ACCEPTED, null, "secretary", NOW, 1));
        assertThat(proposed.accepted("chair", NOW).movedOn("Flyttad", NOW.plusSeconds(60)))
                .isEqualTo(new ItemDecision(State.POSTPONED, "Flyttad", "chair", NOW.plusSeconds(60), 1));
    }

    @Test
    void aPostponementBeforeTheMeetingsStartIsNotAPostponementAtTheMeeting() {
        var postponed = proposed.postponed("Hinns inte", "chair", NOW);
        assertThat(postponed.isPostponedSince(NOW)).isTrue();
        assertThat(postponed.isPostponedSince(NOW.plusMillis(1))).isFalse();
        assertThat(proposed.accepted("chair", NOW).isPostponedSince(NOW)).isFalse();
    }
}
