package se.budkavle.bot.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.Refusal;

/** Tests that days before today are understood as people write them. */
class PastDayTest {

    @ParameterizedTest
    @CsvSource({
        "igår, 2027-02-28",
        "I går, 2027-02-28",
        "yesterday, 2027-02-28",
        "förrgår, 2027-02-27",
        "i förrgår, 2027-02-27",
        "the day before yesterday, 2027-02-27",
        "för tre dagar sedan, 2027-02-26",
        "för 10 dagar sen, 2027-02-19",
        "för en vecka sedan, 2027-02-22",
        "två månader sedan, 2027-01-01",
        "a week ago, 2027-02-22",
        "3 days ago, 2027-02-26"
    })
    void aTypedPastDayIsCalculatedFromTheCurrentDate(String typed, LocalDate day) {
        var today = LocalDate.of(2027, 3, 1);
        for (var reader : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(DateParser.read(typed, today, reader)).isEqualTo(day);
            assertThat(DateParser.readStart(typed, today, reader)).isEqualTo(day);
            assertThat(DateParser.readPast(typed, today, reader)).isEqualTo(day);
        }
    }

    @Test
    void aDayWithTwoPossibleYearsIsRefused() {
        assertThatThrownBy(() -> DateParser.readPast("6/11", LocalDate.of(2027, 3, 1), Phrasebook.ENGLISH))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("when.ambiguous"));
    }

    @ParameterizedTest
    @CsvSource({
        "1 mars, 2027-03-01",
        "2/3, 2026-03-02",
        "30 juni, 2026-06-30",
        "31 december, 2026-12-31",
        "29 februari, 2024-02-29",
        "måndag, 2027-03-01",
        "torsdag, 2027-02-25",
        "tisdag 30/6, 2026-06-30",
        "v. 26, 2026-06-22",
        "v. 26 torsdag, 2026-06-25",
        "2027-12-31, 2027-12-31"
    })
    void aPastDateWithoutAYearIsTheMostRecentMatchingDay(String typed, LocalDate day) {
        assertThat(DateParser.readPast(typed, LocalDate.of(2027, 3, 1), Phrasebook.SWEDISH))
                .isEqualTo(day);
    }
}
