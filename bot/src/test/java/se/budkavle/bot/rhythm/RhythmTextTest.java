package se.budkavle.bot.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.when.Hours;
import se.budkavle.storage.Refusal;

class RhythmTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            tredje torsdagen i mars, juni, september, december 09:00-12:00 | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | 09:00-12:00
            Tredje torsdagen i mars, juni, september och december | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | -
            tredje torsdagen i mars varje år kl. 9–12        | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3     | 09:00-12:00
            varje månad andra tisdagen 9-11                  | FREQ=MONTHLY;BYDAY=2TU               | 09:00-11:00
            första måndagen varje månad kl 13                | FREQ=MONTHLY;BYDAY=1MO               | 13:00
            första måndagen i varje månad                    | FREQ=MONTHLY;BYDAY=1MO               | -
            sista fredagen varje månad 14.30                 | FREQ=MONTHLY;BYDAY=-1FR              | 14:30
            första och tredje onsdagen varje månad           | FREQ=MONTHLY;BYDAY=1WE,3WE           | -
            första måndagen och tredje onsdagen varje månad  | FREQ=MONTHLY;BYDAY=1MO,3WE           | -
            2:a tisdagen varannan månad kl 9                 | FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU    | 09:00
            andra tisdagen varje kvartal                     | FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU    | -
            en gång i kvartalet                              | FREQ=MONTHLY;INTERVAL=3              | -
            varje halvår                                     | FREQ=MONTHLY;INTERVAL=6              | -
            4 gånger per år                                  | FREQ=MONTHLY;INTERVAL=3              | -
            fyra gånger om året                              | FREQ=MONTHLY;INTERVAL=3              | -
            4 gånger per år, tredje torsdagen 9-12           | FREQ=MONTHLY;INTERVAL=3;BYDAY=3TH    | 09:00-12:00
            en gång om året                                  | FREQ=MONTHLY;INTERVAL=12             | -
            varannan vecka på torsdagar 10-12                | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00-12:00
            varannan torsdag 10                              | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00
            torsdagar varannan vecka 10                      | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00
            var tredje vecka på måndagar                     | FREQ=WEEKLY;INTERVAL=3;BYDAY=MO      | -
            varje torsdag kl 8.30                            | FREQ=WEEKLY;BYDAY=TH                 | 08:30
            tisdagar och torsdagar                           | FREQ=WEEKLY;BYDAY=TU,TH              | -
            varje vecka                                      | FREQ=WEEKLY                          | -
            varje månad den 15                               | FREQ=MONTHLY;BYMONTHDAY=15           | -
            den 15:e varje månad 9-10                        | FREQ=MONTHLY;BYMONTHDAY=15           | 09:00-10:00
            mars, juni, september, december                  | FREQ=MONTHLY;BYMONTH=3,6,9,12        | -
            third Thursday of March, June, September, December 9am-12pm | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | 09:00-12:00
            monthly on the second Tuesday                    | FREQ=MONTHLY;BYDAY=2TU               | -
            the second Tuesday of every month at 9           | FREQ=MONTHLY;BYDAY=2TU               | 09:00
            monthly on the 15th                              | FREQ=MONTHLY;BYMONTHDAY=15           | -
            every other week on Thursdays 10-12              | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00-12:00
            every other Thursday at 10am                     | FREQ=WEEKLY;INTERVAL=2;BYDAY=TH      | 10:00
            every 3 weeks on Monday                          | FREQ=WEEKLY;INTERVAL=3;BYDAY=MO      | -
            every third month on the last Friday             | FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR   | -
            quarterly on the first Monday 1pm-3pm            | FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO    | 13:00-15:00
            4 times a year                                   | FREQ=MONTHLY;INTERVAL=3              | -
            Mondays and Wednesdays 9am                       | FREQ=WEEKLY;BYDAY=MO,WE              | 09:00
            FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12          | FREQ=MONTHLY;BYDAY=3TH;BYMONTH=3,6,9,12 | -
            RRULE:FREQ=WEEKLY;BYDAY=MO 9-12                  | FREQ=WEEKLY;BYDAY=MO                 | 09:00-12:00
            freq=weekly;byday=mo                             | FREQ=WEEKLY;BYDAY=MO                 | -
            """)
    void readsWhatPeopleWrite(String typed, String rrule, String hours) {
        var found = RhythmText.read(typed);
        assertThat(found.rhythm().rrule()).isEqualTo(rrule);
        assertThat(found.hours().map(Hours::written).orElse(null)).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ibland", "när det passar", "torsdag", "tredje torsdagen", "5 gånger per år", "0 gånger per år",
        "tredje varje månad", "varje månad på torsdagar", "every second Tuesday", "varje var annan vecka",
        "15 mars och 20 september", "tredje torsdagen och fredag varje månad", "varannan månad i mars och juni",
        "varje vecka varje månad", "tredje torsdagen varje vecka", "every 0 weeks", "varje månad den 32",
        "FREQ=SOMETIMES", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9", "FREQ=MONTHLY;BYMONTHDAY=45",
        "FREQ=WEEKLY;BYDAY=MO sedan lunch", "FREQ=WEEKLY;INTERVAL=0"})
    void refusesWhatItDoesNotUnderstandAndQuotesIt(String typed) {
        assertThatThrownBy(() -> RhythmText.read(typed)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isIn("rhythm.not-understood", "rhythm.unreadable");
            assertThat(refusal.arguments()).containsExactly(typed);
        });
    }
}
