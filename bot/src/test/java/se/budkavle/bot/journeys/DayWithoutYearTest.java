package se.budkavle.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.testing.TestUser;
import se.budkavle.bot.testing.Workplace;

/**
 * Tests slash commands with a date option that is typed without a year. Today is Thursday 26 November 2026. A past day
 * must not be mistaken for the same day of 2027.
 */
class DayWithoutYearTest {

    private final Workplace work = Workplace.fresh();
    private final TestUser coordinator = work.as("Samordnare miljö");
    private final TestUser member = work.as("Ledamot Timrå, majoritet");

    @BeforeEach
    void threeDaysLater() {
        work.clock().forward(Duration.ofDays(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20/11", "20 november", "25 nov.", "v. 47 fredag", "1 oktober"})
    void aPastDueDateOfARoundIsRefusedInsteadOfMovedToNextYear(String due) {
        var before = work.rows();
        assertThat(coordinator
                        .runs("round open", Map.of("period", "T3 2026", "due", due))
                        .says())
                .contains("har redan varit", "2026", "Menar du", "2027");
        assertThat(work.rows()).isEqualTo(before);
    }

    @Test
    void aClosingDateBeforeTheDueDateOfARoundIsRefusedInsteadOfMovedToNextYear() {
        assertThat(coordinator
                        .runs("round open", Map.of("period", "T3 2026", "due", "20/12", "closes", "10/12"))
                        .says())
                .contains("10 december 2026", "10 december 2027", "Skriv ut datumet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 november       | 31 december  | 1 november 2026 – 31 december 2026
            1 januari        | 31 december  | 1 januari 2027 – 31 december 2027
            1 januari        | 1 januari    | 1 januari 2027
            1 december       | 30 november  | 1 december 2026 – 30 november 2027
            1 sept           | 30 juni      | 1 september 2026 – 30 juni 2027
            1 jan 2028       | 29 feb       | 1 januari 2028 – 29 februari 2028
            v. 46            | v. 50        | 9 november 2026 – 13 december 2026
            """)
    void aTermMayStartInThePastAndEndsOnTheFirstMatchingDayAfterItsStart(String from, String to, String term) {
        assertThat(appoint(Map.of("from", from, "to", to))).contains(term);
    }

    @Test
    void aPastEndDateOfATermIsRefusedWithAQuestion() {
        assertThat(appoint(Map.of("to", "20/11"))).contains("har redan varit: fredag 20 november 2026", "2027-11-20");
        assertThat(appoint(Map.of("from", "1/12", "to", "20/11")))
                .contains("20 november 2026", "20 november 2027", "Skriv ut datumet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24/11      | 30/11        | borta 24 november 2026 till 30 november 2026
            24/11      | 24/11        | Frånvaron 24 november 2026 till 24 november 2026 är redan över
            26/11      | 26/11        | borta 26 november 2026 till 26 november 2026
            27/11      | 27/11        | borta 27 november 2026 till 27 november 2026
            idag       | 24/11        | kan betyda både
            2026-11-26 | 29 feb       | finns inte 2027. Nästa gång är tisdag 29 februari 2028
            20 dec     | 7 jan        | borta 20 december 2026 till 7 januari 2027
            v. 51      | v. 1         | borta 14 december 2026 till 10 januari 2027
            0001-01-01 | 9999-12-31   | Året 0001
            idag       | 9999-12-31   | Året 9999
            idag       | 24 dec 2206  | Skriv ett år mellan 2006 och 2046
            """)
    void theDatesOfAnAbsenceAreNotMovedToNextYearByMistake(String from, String until, String said) {
        assertThat(member.runs("absence set", Map.of("from", from, "until", until))
                        .says())
                .contains(said);
    }

    @Test
    void aMeetingSeriesEndsOnTheFirstMatchingDayAfterItsStart() {
        assertThat(series("1 januari", "31 december"))
                .contains("18 mars 2027", "16 september 2027")
                .doesNotContain("2026", "2028");
        assertThat(series("1 november", "31 maj")).contains("18 mars 2027").doesNotContain("september", "2028");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 november 9-12; 4 december 9-12", "4 december 9-12; fredag 20 november 9-12"})
    void aPollWithAPastTimeIsQuestioned(String times) {
        assertThat(coordinator
                        .runs("meeting poll", Map.of("network", "hallbarhetsradet", "times", times))
                        .says())
                .contains("har redan varit", "20 november 2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"20 november 9-12", "20-21 november 9-12", "v. 47 torsdag 9-12", "20/11 kl 9 - 21/11 kl 12"})
    void aPastDayOfAMeetingIsRefusedInsteadOfMovedToNextYear(String when) {
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", when))
                        .says())
                .contains("har redan varit", "november 2026", "Menar du", "2027-11-");
        assertThat(coordinator
                        .inEnglish()
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "20 November 9-12"))
                        .says())
                .contains("has already been: Friday 20 November 2026. If you mean Saturday 20 November 2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01 9-12", "9999-12-31 9-12", "31 december 2126 9-12", "torsdag v. 12 2206 9-12"})
    void aMeetingInAnImplausibleYearIsRefused(String when) {
        assertThat(coordinator
                        .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", when))
                        .says())
                .contains("ligger för långt bort");
    }

    @Test
    void aPastMeetingIsFoundByItsDayWithoutAYear() {
        coordinator
                .runs("meeting plan", Map.of("network", "hallbarhetsradet", "when", "1 december 9-12"))
                .confirms();
        work.clock().forward(Duration.ofDays(10));
        for (var day : new String[] {"1 december", "1/12", "tisdag 1 december", "v. 49 tisdag"}) {
            assertThat(coordinator
                            .runs("meeting attendance", Map.of("meeting", day))
                            .says())
                    .as(day)
                    .contains("1 december 2026");
        }
    }

    private String series(String from, String until) {
        return coordinator
                .runs(
                        "meeting series",
                        Map.of(
                                "network",
                                "hallbarhetsradet",
                                "rhythm",
                                "tredje torsdagen i mars och september 9-12",
                                "from",
                                from,
                                "until",
                                until))
                .says();
    }

    private String appoint(Map<String, Object> term) {
        var options = new HashMap<String, Object>(term);
        options.put("account", work.asStranger("Ny gäst").account());
        options.put("role", "GUEST");
        options.put("network", "hallbarhetsradet");
        options.put("organisation", "timra");
        return coordinator.runs("network appoint", options).says();
    }
}
