package se.budkavle.bot.text.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.chat.RefusalSentence;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.Refusal;

/**
 * Tests how a day and time that a user types are parsed. The current time in the tests is Tuesday 24 November 2026,
 * 10:30, in week 48.
 */
class OccasionParserTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.of(LocalDate.of(2026, 11, 24), LocalTime.of(10, 30), ZoneId.of("Europe/Stockholm"));

    private final Phrasebook words = new Phrasebook(ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | 14 mars 9                     | 2027-03-14 09:00
            sv | 14 mars kl 9-12               | 2027-03-14 09:00-12:00
            sv | 14 mars kl. 9–12              | 2027-03-14 09:00-12:00
            sv | 14 mars kl 09:15 till 12.45   | 2027-03-14 09:15-12:45
            sv | 2027-03-14 09:00              | 2027-03-14 09:00
            sv | 2027-03-14T09:00              | 2027-03-14 09:00
            sv | 2027-03-14, 09:00-12:00       | 2027-03-14 09:00-12:00
            sv | 14/3 09.30                    | 2027-03-14 09:30
            sv | 3/4 9                         | 2027-04-03 09:00
            sv | 3/4/2027 9                    | 2027-04-03 09:00
            sv | 3/4-27 9-12                   | 2027-04-03 09:00-12:00
            sv | 27-04-03 kl 9                 | 2027-04-03 09:00
            sv | 270403 9-12                   | 2027-04-03 09:00-12:00
            sv | 3-4/4 9-12                    | 2027-04-03 09:00 - 2027-04-04 12:00
            sv | 3/4 13-27                     | no-such-time
            sv | 3-4/4 kl 0930 till 1200       | 2027-04-03 09:30 - 2027-04-04 12:00
            sv | kl 9-12 270403                | 2027-04-03 09:00-12:00
            sv | 99-04-03 9                    | no-such-year
            en | 3/4-27 9-12                   | not-understood
            sv | 24/11 15                      | 2026-11-24 15:00
            sv | nästa torsdag i kväll         | not-understood
            sv | tisdag nästa vecka kl 9-12    | 2026-12-01 09:00-12:00
            sv | nästa vecka torsdag 9         | 2026-12-03 09:00
            sv | nästa tisdag kl 9-12          | 2026-12-01 09:00-12:00
            sv | nästa måndag kl 9-12          | 2026-11-30 09:00-12:00
            sv | nästa torsdag kl 9-12         | ambiguous
            sv | på torsdag 9                  | 2026-11-26 09:00
            sv | torsdag 9                     | 2026-11-26 09:00
            sv | tors 9                        | 2026-11-26 09:00
            sv | lör. 9                        | 2026-11-28 09:00
            sv | tisdag 9                      | 2026-12-01 09:00
            sv | tisdag 15                     | ambiguous
            sv | i morgon 13                   | 2026-11-25 13:00
            sv | imorgon kl 13                 | 2026-11-25 13:00
            sv | i övermorgon 8:30             | 2026-11-26 08:30
            sv | idag 15:30                    | 2026-11-24 15:30
            sv | i dag 15.30-17                | 2026-11-24 15:30-17:00
            sv | +14 9                         | 2026-12-08 09:00
            sv | +14 dagar kl 9-10             | 2026-12-08 09:00-10:00
            sv | v. 12 torsdag 10              | 2027-03-25 10:00
            sv | v12 tors 10                   | 2027-03-25 10:00
            sv | vecka 49 onsdag 10-11         | 2026-12-02 10:00-11:00
            sv | torsdag v. 12 kl 10           | 2027-03-25 10:00
            sv | torsdag vecka 12 2028 kl 10   | 2028-03-23 10:00
            sv | v. 48 måndag 9                | just-passed
            sv | v. 12 måndag 9                | 2027-03-22 09:00
            sv | den 14:e mars 9               | 2027-03-14 09:00
            sv | 14 MARS 2027 KL 14-16.30      | 2027-03-14 14:00-16:30
            sv | söndag 14 mars 2027 kl. 09:00–12:00 | 2027-03-14 09:00-12:00
            sv | 29 februari 9                 | not-in-this-year
            sv | 29 februari 2028 9            | 2028-02-29 09:00
            sv | 31 dec. 9                     | 2026-12-31 09:00
            sv | 3 maj 9                       | 2027-05-03 09:00
            en | on Thursday 9am               | 2026-11-26 09:00
            en | Thursday at 9                 | 2026-11-26 09:00
            en | next Monday 9-12              | 2026-11-30 09:00-12:00
            en | next Thursday 9-12            | ambiguous
            en | Thursday next week 9-12       | 2026-12-03 09:00-12:00
            en | March 14 9am                  | 2027-03-14 09:00
            en | March 14th, 2027 at 9.30am    | 2027-03-14 09:30
            en | 14 March 2027 14:00-16:30     | 2027-03-14 14:00-16:30
            en | the 14th of March 2pm         | 2027-03-14 14:00
            en | Sunday 14 March 2027 at 09:00–12:00 | 2027-03-14 09:00-12:00
            en | 14 March 9am-12pm             | 2027-03-14 09:00-12:00
            en | 14 March 9-12pm               | 2027-03-14 09:00-12:00
            en | 14 March 2-4pm                | 2027-03-14 14:00-16:00
            en | 14 March 11-1 p.m.            | 2027-03-14 11:00-13:00
            en | 14 March 12am                 | 2027-03-14 00:00
            en | 14/3 09.30                    | 2027-03-14 09:30
            en | 3/14 9am                      | 2027-03-14 09:00
            en | 4/4 9am                       | 2027-04-04 09:00
            en | 3/4 9am                       | ambiguous
            en | Saturday 3/4 9am              | 2027-04-03 09:00
            en | tomorrow 1pm                  | 2026-11-25 13:00
            en | today 15:30                   | 2026-11-24 15:30
            en | week 12 Thursday 10           | 2027-03-25 10:00
            en | Thu week 12 at 10             | 2027-03-25 10:00
            en | 4 december kl 9               | 2026-12-04 09:00
            en | +14 9am                       | 2026-12-08 09:00
            sv | 14 mars                       | hour-missing
            sv | mars 14                       | hour-missing
            sv | torsdag                       | hour-missing
            sv | +14                           | hour-missing
            sv | torsdag v. 12                 | hour-missing
            en | March 14                      | hour-missing
            sv | kl 9                          | date-missing
            en | 9am-12pm                      | date-missing
            sv | 30 februari 9                 | no-such-date
            sv | 2027-02-29 9                  | no-such-date
            sv | 32/1 9                        | no-such-date
            sv | v. 54 torsdag 10              | no-such-date
            sv | v. 53 torsdag 2027 10         | not-understood
            sv | v. 53 2027 torsdag 10         | no-such-date
            en | February 30 9am               | no-such-date
            sv | 14 mars 25:00                 | no-such-time
            sv | 14 mars 24:00                 | no-such-time
            sv | 14 mars 09:75                 | no-such-time
            en | 14 March 13pm                 | no-such-time
            sv | 14 mars 12-9                  | ends-before-start
            sv | 14 mars 9-9                   | ends-before-start
            sv | idag 9                        | past
            sv | 24 november 9                 | past
            sv | 2025-03-14 09:00              | past
            sv | måndag 14 mars 2027 9         | wrong-weekday
            sv | 28 mars 02:30                 | hour-left-out
            sv | 28 mars 01-02:30              | hour-left-out
            sv | 31 oktober 2027 02:30         | hour-twice
            sv | 31 oktober 2027 03:00         | 2027-10-31 03:00
            sv | 23 november 9                 | just-passed
            sv | 24 augusti 9                  | just-passed
            sv | 23 augusti 9                  | 2027-08-23 09:00
            sv | måndag 23 november 9          | past
            sv | 22-23 november 9-16           | just-passed
            sv | 23-24 november 9-16           | just-passed
            sv | v. 53 torsdag 10              | 2026-12-31 10:00
            sv | v. 50 9-12                    | ambiguous
            sv | v. 50                         | hour-missing
            sv | nästa vecka 9-12              | ambiguous
            sv | 0001-01-01 9                  | no-such-year
            sv | 9999-12-31 9                  | no-such-year
            sv | 4 december 2062 9             | no-such-year
            sv | v. 12 2206 torsdag 10         | no-such-year
            en | 11/12 9am                     | ambiguous
            en | 23 November 9am               | just-passed
            en | 11/20 9am                     | just-passed
            sv | 2026-12-4 9-12                | 2026-12-04 09:00-12:00
            sv | 2026/12/04 9-12               | 2026-12-04 09:00-12:00
            sv | 2026.12.4 9-12                | 2026-12-04 09:00-12:00
            sv | 20261204 9-12                 | 2026-12-04 09:00-12:00
            sv | 4.12.2026 9.30-12.00          | 2026-12-04 09:30-12:00
            sv | 04.12.2026 kl. 9              | 2026-12-04 09:00
            sv | 4-12-2026 9                   | 2026-12-04 09:00
            sv | 4dec 9                        | 2026-12-04 09:00
            en | 2026-12-4 9am                 | 2026-12-04 09:00
            en | 14.12.2026 9am                | 2026-12-14 09:00
            en | 4.12.2026 9am                 | 2026-12-04 09:00
            en | 4-12-2027 9am                 | ambiguous
            sv | lö 5/12 9-12                  | 2026-12-05 09:00-12:00
            sv | Lö. 5/12 9                    | 2026-12-05 09:00
            sv | to 10/12 9                    | 2026-12-10 09:00
            sv | on 9/12 9                     | 2026-12-09 09:00
            sv | må 14 dec 9                   | 2026-12-14 09:00
            sv | sö 5/12 9                     | wrong-weekday
            sv | to 9                          | 2026-11-26 09:00
            sv | to v. 50 9                    | 2026-12-10 09:00
            sv | on v. 50 9                    | 2026-12-09 09:00
            sv | v. 50 to kl 9                 | 2026-12-10 09:00
            sv | to-fr v. 50 9-16              | 2026-12-10 09:00 - 2026-12-11 16:00
            sv | to 10 - fr 11 dec 9-16        | 2026-12-10 09:00 - 2026-12-11 16:00
            en | Sa 5 December 9am             | 2026-12-05 09:00
            en | Th 9am                        | 2026-11-26 09:00
            en | on week 12 Thursday 10        | 2027-03-25 10:00
            sv | om två veckor 9-12            | 2026-12-08 09:00-12:00
            sv | om 2 veckor kl 9              | 2026-12-08 09:00
            sv | om en vecka 9                 | 2026-12-01 09:00
            sv | om tre dagar 9                | 2026-11-27 09:00
            sv | om 14 dagar 9                 | 2026-12-08 09:00
            sv | om en månad 9                 | 2026-12-24 09:00
            sv | två veckor framåt 9           | 2026-12-08 09:00
            sv | torsdag om två veckor 9       | 2026-12-10 09:00
            sv | om två veckor på torsdag 9    | 2026-12-10 09:00
            sv | måndag om en vecka 9          | ambiguous
            sv | om två veckor                 | hour-missing
            sv | om två månader 9              | 2027-01-24 09:00
            en | in two weeks 9am              | 2026-12-08 09:00
            en | in a week at 9                | 2026-12-01 09:00
            en | in 3 days 9-12                | 2026-11-27 09:00-12:00
            en | two weeks from now 9am        | 2026-12-08 09:00
            en | two days from today at 9      | 2026-11-26 09:00
            en | Thursday in two weeks 9am     | 2026-12-10 09:00
            en | 20 May, two days from 9 to 16 | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | sista vardagen i månaden 9    | 2026-11-30 09:00
            sv | sista vardagen i januari 9    | 2027-01-29 09:00
            sv | sista arbetsdagen i maj 2027 9 | 2027-05-31 09:00
            sv | sista dagen i februari 9      | 2027-02-28 09:00
            sv | sista dagen nästa månad 9     | 2026-12-31 09:00
            sv | sista vardagen i oktober 9    | just-passed
            sv | tredje torsdagen i mars 9-12  | 2027-03-18 09:00-12:00
            sv | sista fredagen i december 2026 9 | 2026-12-25 09:00
            sv | första tisdagen nästa månad 9 | 2026-12-01 09:00
            en | the last working day of the month 9am | 2026-11-30 09:00
            en | last weekday of January 9am   | 2027-01-29 09:00
            en | last day of next month 9am    | 2026-12-31 09:00
            en | third Thursday in March 9-12  | 2027-03-18 09:00-12:00
            sv | 14 december halv tio          | 2026-12-14 09:30
            sv | 14 december halv tio-elva     | 2026-12-14 09:30-11:00
            sv | 14 december halv 10 – 11      | 2026-12-14 09:30-11:00
            sv | torsdag halv tio till halv tolv | 2026-11-26 09:30-11:30
            sv | torsdag kvart över nio        | 2026-11-26 09:15
            sv | torsdag kvart i tio till tolv | 2026-11-26 09:45-12:00
            sv | torsdag kl nio                | 2026-11-26 09:00
            sv | torsdag klockan tio-tolv      | 2026-11-26 10:00-12:00
            sv | torsdag halv ett till tre     | 2026-11-26 12:30-15:00
            sv | torsdag halv två              | 2026-11-26 13:30
            sv | torsdag halv åtta             | 2026-11-26 07:30
            sv | om två veckor halv tio        | 2026-12-08 09:30
            sv | 20 maj halv tio - 21 maj kl fyra | 2027-05-20 09:30 - 2027-05-21 16:00
            sv | 20 maj 9-16, noll dagar       | not-understood
            sv | torsdag kl noll               | not-understood
            sv | torsdag halv tretton          | not-understood
            sv | halv tio                      | date-missing
            sv | v. 50 to 9                    | 2026-12-10 09:00
            en | Thursday half past nine       | 2026-11-26 09:30
            en | Thursday at half past nine am | 2026-11-26 09:30
            en | Thursday half past two pm     | 2026-11-26 14:30
            en | Thursday at nine              | 2026-11-26 09:00
            en | Thursday quarter to ten       | 2026-11-26 09:45
            en | Thursday a quarter past nine to eleven | 2026-11-26 09:15-11:00
            en | 20 May nine to eleven         | 2027-05-20 09:00-11:00
            sv | 20-21 maj 9-16                | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20–21 maj 2027 kl 9-16        | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20 – 21 MAJ kl. 9–16          | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | den 20-21 maj 2028 9-16       | 2028-05-20 09:00 - 2028-05-21 16:00
            sv | 20 till 21 maj 9 till 16      | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20:e och 21:a maj 9-16        | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20 t.o.m. 21 maj 9-16         | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20 maj - 21 maj 9-16          | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 30 april-1 maj 10-15          | 2027-04-30 10:00 - 2027-05-01 15:00
            sv | 30 april–1 maj 2028 10-15     | 2028-04-30 10:00 - 2028-05-01 15:00
            sv | 31 december-1 januari 10-15   | 2026-12-31 10:00 - 2027-01-01 15:00
            sv | 31 december-1 januari 2028 10-15 | 2027-12-31 10:00 - 2028-01-01 15:00
            sv | 20-21/5 9-16                  | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20/5-21/5 9-16                | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 2027-05-20 - 2027-05-21 9-16  | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 2027-05-20–2027-05-21 kl 9    | 2027-05-20 - 2027-05-21 09:00
            sv | torsdag 20 - fredag 21 maj 9-16 | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | torsdag-fredag 20-21 maj 9-16 | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | torsdag-fredag v. 12 9-16     | 2027-03-25 09:00 - 2027-03-26 16:00
            sv | v. 12 torsdag-fredag 9-16     | 2027-03-25 09:00 - 2027-03-26 16:00
            sv | torsdag-fredag 9-16           | 2026-11-26 09:00 - 2026-11-27 16:00
            sv | 20-22 maj 13-12               | 2027-05-20 13:00 - 2027-05-22 12:00
            sv | 20 maj 9-16, två dagar        | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20-21 maj 9-16, 2 dagar       | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20 maj kl 9 - 21 maj kl 16    | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20 maj 9 till 21 maj 2027 16  | 2027-05-20 09:00 - 2027-05-21 16:00
            en | 20-21 May 9-16                | 2027-05-20 09:00 - 2027-05-21 16:00
            en | May 20-21 9-16                | 2027-05-20 09:00 - 2027-05-21 16:00
            en | May 20–21, 2028 9am-4pm       | 2028-05-20 09:00 - 2028-05-21 16:00
            en | May 20th to 21st at 9am-4pm   | 2027-05-20 09:00 - 2027-05-21 16:00
            en | April 30 - May 1 10-15        | 2027-04-30 10:00 - 2027-05-01 15:00
            en | 20 May 9am to 21 May 4pm      | 2027-05-20 09:00 - 2027-05-21 16:00
            en | 20 May 9-16, two days         | 2027-05-20 09:00 - 2027-05-21 16:00
            sv | 20-21 maj                     | hour-missing
            en | May 20-21                     | hour-missing
            sv | 21-20 maj 9-16                | ends-before-start
            sv | 20-20 maj 16-9                | ends-before-start
            sv | 20 och 27 maj 9-16            | not-understood
            sv | 20-21 maj 9-16, tre dagar     | not-understood
            sv | 30-31 april 9-16              | no-such-date
            sv | fredag 20 - lördag 21 maj 9-16 | wrong-weekday
            sv | 27-28 mars 9-02:30            | hour-left-out
            sv | kl 9 den 10 december          | 2026-12-10 09:00
            sv | kl. 9-12 torsdag              | 2026-11-26 09:00-12:00
            sv | klockan nio den 10 december   | 2026-12-10 09:00
            sv | kl 9 10/12                    | 2026-12-10 09:00
            sv | kl 9 2026-12-10               | 2026-12-10 09:00
            sv | kl 9, i morgon                | 2026-11-25 09:00
            en | at 9am on Thursday            | 2026-11-26 09:00
            en | at 9 to 11 on the 10th of December | 2026-12-10 09:00-11:00
            sv | kl 25 den 10 december         | no-such-time
            sv | kl 9 någon dag                | not-understood
            sv | kl 9 10                       | not-understood
            sv | kl 9 den 30 februari          | no-such-date
            sv | 9 den 10 december             | not-understood
            sv | torsdag kl 0930               | 2026-11-26 09:30
            sv | torsdag kl 0930-1200          | 2026-11-26 09:30-12:00
            sv | torsdag kl. 0900 till 1030    | 2026-11-26 09:00-10:30
            en | Thursday at 0930              | 2026-11-26 09:30
            sv | kl 0930 torsdag               | 2026-11-26 09:30
            sv | torsdag kl 2500               | no-such-time
            sv | torsdag kl 0975               | no-such-time
            sv | torsdag 0930                  | not-understood
            sv | torsdag kl 930                | not-understood
            sv | senast fredag 9               | 2026-11-27 09:00
            sv | 2026-W50 9                    | ambiguous
            sv | 2026-W50-4 9-12               | 2026-12-10 09:00-12:00
            sv | 2026W504 9                    | 2026-12-10 09:00
            sv | 2026-v50-4 9                  | 2026-12-10 09:00
            sv | 2026-W54-1 9                  | no-such-date
            sv | 2026-W50-8 9                  | not-understood
            sv | 2026-W5 9                     | not-understood
            sv | 2062-W10-1 9                  | no-such-year
            sv | senast 9                      | not-understood
            sv | senast                        | not-understood
            sv | snart                         | not-understood
            sv | någon gång efter lunch 13     | not-understood
            sv | förra torsdagen 9             | not-understood
            en | sometime 9am                  | not-understood
            sv | ''                            | not-understood
            """)
    void eachTypedTextGivesTheExpectedTimeOrRefusal(String language, String typed, String meant) {
        assertThat(read(typed, Locale.forLanguageTag(language))).isEqualTo(meant);
    }

    @Test
    void theBotsOwnFullFormatOfATimeIsParsed() {
        for (var locale : new Locale[] {Phrasebook.SWEDISH, Phrasebook.ENGLISH}) {
            for (var occasion : new Occasion[] {
                new Occasion(LocalDate.of(2027, 3, 18), TimeRange.of(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                new Occasion(LocalDate.of(2027, 5, 20), 2, TimeRange.of(LocalTime.of(9, 0), LocalTime.of(16, 0))),
                new Occasion(LocalDate.of(2026, 12, 31), 2, TimeRange.from(LocalTime.of(9, 0))),
                new Occasion(LocalDate.of(2027, 5, 1), TimeRange.from(LocalTime.of(13, 30)))
            }) {
                assertThat(OccasionParser.read(words.say(occasion.said(), locale), NOW, locale))
                        .isEqualTo(occasion);
                assertThat(OccasionParser.read(occasion.written(), NOW, locale)).isEqualTo(occasion);
            }
        }
        var council = new Occasion(LocalDate.of(2027, 3, 18), TimeRange.of(LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(words.say(council.said(), Phrasebook.SWEDISH)).isEqualTo("torsdag 18 mars 2027 kl. 09:00–12:00");
        assertThat(words.say(council.said(), Phrasebook.ENGLISH)).isEqualTo("Thursday 18 March 2027 at 09:00–12:00");
    }

    @Test
    void aTimeWithTwoPossibleDaysIsRefusedWithAQuestion() {
        assertThat(refused("3/4 9am", Phrasebook.ENGLISH))
                .isEqualTo("“3/4 9am” may mean both Saturday 3 April 2027 "
                        + "and Thursday 4 March 2027. Write the date out, for instance 2027-04-03.");
        assertThat(refused("nästa torsdag kl 9", Phrasebook.SWEDISH))
                .contains("”nästa torsdag kl 9”", "torsdag 26 november 2026", "torsdag 3 december 2026");
    }

    @Test
    void aRefusalQuotesTheTypedTextAndExplainsTheFormat() {
        assertThat(refused("28 mars 02:30", Phrasebook.SWEDISH))
                .isEqualTo("Klockslaget 02:30 i ”28 mars 02:30” finns inte "
                        + "söndag 28 mars 2027: då ställs klockan fram till sommartid. Välj ett annat klockslag.");
        assertThat(refused("14 mars", Phrasebook.SWEDISH)).contains("”14 mars kl 9-12”");
        assertThat(refused("x".repeat(5000), Phrasebook.ENGLISH))
                .hasSizeLessThan(300)
                .contains("xxx…");
    }

    @Test
    void typedTimesAreLocalTimesInSummerAndInWinter() {
        var zone = NOW.getZone();
        assertThat(OccasionParser.read("26 mars 9-12", NOW, Phrasebook.SWEDISH).startsAt(zone))
                .hasToString("2027-03-26T08:00:00Z");
        assertThat(OccasionParser.read("29 mars 9-12", NOW, Phrasebook.SWEDISH)
                        .endsAt(zone)
                        .orElseThrow())
                .hasToString("2027-03-29T10:00:00Z");
    }

    private String read(String typed, Locale locale) {
        try {
            return OccasionParser.read(typed, NOW, locale).written();
        } catch (Refusal refusal) {
            return refusal.reason().replaceFirst("^when\\.", "");
        }
    }

    private String refused(String typed, Locale locale) {
        var refusal = catchThrowableOfType(Refusal.class, () -> OccasionParser.read(typed, NOW, locale));
        return words.say(RefusalSentence.of(refusal), locale);
    }
}
