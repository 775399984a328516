package se.budkavle.bot.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.text.Phrasebook;

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
    void itIsReadFromToday(String typed, LocalDate day) {
        var today = LocalDate.of(2027, 3, 1);
        for (var reader : List.of(Phrasebook.SWEDISH, Phrasebook.ENGLISH)) {
            assertThat(DateParser.read(typed, today, reader)).isEqualTo(day);
            assertThat(DateParser.readStart(typed, today, reader)).isEqualTo(day);
        }
    }
}
