package se.budkavle.storage.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 3);

    @Test
    void anAbsenceIncludesItsFirstAndLastDay() {
        var absence = Absence.of("member", FIRST, LAST, null, NOW);
        assertThat(absence.covers(FIRST.minusDays(1))).isFalse();
        assertThat(absence.covers(FIRST)).isTrue();
        assertThat(absence.covers(LAST)).isTrue();
        assertThat(absence.covers(LAST.plusDays(1))).isFalse();
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsIsRefused() {
        assertThat(Absence.of("member", FIRST, FIRST, null, NOW).covers(FIRST)).isTrue();
        assertRefused(() -> Absence.of("member", LAST, FIRST, null, NOW), "meeting.absence-reversed", LAST, FIRST);
    }

    @Test
    void absencesAreEqualOnlyWithTheSamePersonDaysAndStandIn() {
        var absence = Absence.of("member", FIRST, LAST, "other", NOW);
        assertThat(Absence.of("member", FIRST, LAST, "other", NOW.plusSeconds(1))
                        .isSameAs(absence))
                .isTrue();
        assertThat(Absence.of("someone", FIRST, LAST, "other", NOW).isSameAs(absence))
                .isFalse();
        assertThat(Absence.of("member", FIRST.plusDays(1), LAST, "other", NOW).isSameAs(absence))
                .isFalse();
        assertThat(Absence.of("member", FIRST, LAST.plusDays(1), "other", NOW).isSameAs(absence))
                .isFalse();
        assertThat(Absence.of("member", FIRST, LAST, null, NOW).isSameAs(absence))
                .isFalse();
    }

    @Test
    void aPersonCannotBeTheirOwnStandIn() {
        assertThat(Absence.of("member", FIRST, LAST, "other", NOW).standInId()).isEqualTo("other");
        assertRefused(() -> Absence.of("member", FIRST, LAST, "member", NOW), "meeting.own-stand-in");
    }

    @Test
    void anAbsenceThatIsAlreadyOverIsRefused() {
        var absence = Absence.of("member", FIRST, LAST, null, NOW);
        absence.requireNotOver(FIRST);
        absence.requireNotOver(LAST);
        assertRefused(() -> absence.requireNotOver(LAST.plusDays(1)), "meeting.absence-over", FIRST, LAST);
    }
}
