package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for how long an association is found to have an administrator. */
class AdministratorCoverageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void withoutAnAdministratorTodayTheLastDayIsYesterday() {
        assertThat(lastDay()).isEqualTo(YESTERDAY);
        assertThat(lastDay(term(-10, -2))).isEqualTo(YESTERDAY);
        assertThat(lastDay(term(1, null))).isEqualTo(YESTERDAY);
    }

    @Test
    void anAdministratorWithoutALastDayStaysForever() {
        assertThat(lastDay(term(0, null))).isEqualTo(LocalDate.MAX);
        assertThat(lastDay(term(-5, 3), term(-10, null))).isEqualTo(LocalDate.MAX);
    }

    @Test
    void ofSeveralAdministratorsTheLatestLastDayCounts() {
        assertThat(lastDay(term(-5, 0))).isEqualTo(TODAY);
        assertThat(lastDay(term(-5, 30), term(-3, 7))).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void aLaterTermCountsOnlyIfNoDayLiesBetweenTheTerms() {
        assertThat(lastDay(term(4, 9), term(-5, 3))).isEqualTo(TODAY.plusDays(9));
        assertThat(lastDay(term(5, null), term(-5, 3))).isEqualTo(TODAY.plusDays(3));
    }

    private static LocalDate lastDay(Membership... administrators) {
        return AdministratorCoverage.lastDay(List.of(administrators), TODAY);
    }

    private static Membership term(int from, @Nullable Integer until) {
        var person = Person.of("Förvaltare", "1", null, Instant.EPOCH);
        return Membership.appointed(
                null,
                person,
                null,
                Role.ADMINISTRATOR,
                PoliticalSide.NONE,
                TODAY.plusDays(from),
                until == null ? null : TODAY.plusDays(until),
                person.id(),
                Instant.EPOCH);
    }
}
