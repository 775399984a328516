package se.budkavle.storage.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 12, 2027-11-29",
        "2027-01-01, 12, 2027-12-31",
        "2027-03-01, 12, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2028-02-29, 48, 2032-02-28",
        "2026-08-31, 6, 2027-02-28"
    })
    void aTermEndsOnTheDayBeforeTheNextTermBegins(LocalDate since, int months, LocalDate last) {
        assertThat(new Term(Role.CHAIR, months, null).endFrom(since)).isEqualTo(last);
    }
}
