package se.budkavle.bot.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteCountParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 | 15",
                "0 | 0",
                "15 min | 15",
                "15min. | 15",
                "20 minuter | 20",
                "5 m | 5",
                "1 minut | 1",
                "1 h | 60",
                "2h | 120",
                "1,5 h | 90",
                "1.25 timmar | 75",
                "1 timme | 60",
                "2 tim | 120",
                "24 h | 1440",
                "1 h 30 min | 90",
                "1 tim 15 | 75",
                "1 timme och 5 minuter | 65",
                "2 hours and 10 minutes | 130",
                "1:30 | 90",
                "0:45 | 45",
                "en kvart | 15",
                "Kvart | 15",
                "en halvtimme | 30",
                "halvtimme | 30",
                "trekvart | 45",
                "en  timme | 60",
                "two hours | 120",
                "a quarter of an hour | 15",
                "half an hour | 30",
                "an hour | 60",
                "an hour and a half | 90",
                "１５ ｍｉｎ | 15"
            })
    void commonWaysOfWritingADurationAreParsedAsMinutes(String typed, int minutes) {
        assertThat(MinuteCountParser.parse(typed)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "snart",
                "-5",
                "1 h 60",
                "1:75",
                "15 dagar",
                "h",
                "99999999999 min",
                "kvart i nio",
                "1,5,5 h"
            })
    void aTextThatIsNotADurationIsNotParsed(String typed) {
        assertThat(MinuteCountParser.parse(typed)).isEmpty();
    }
}
