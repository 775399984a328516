package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which deadline the text of an activity names, for a plan of 2016. */
class ParsedDeadlineTest {

    private static final int YEAR = 2016;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hållbar framtid slutförs till 30 juni 2016, i en plattform | 2016-06-30",
                "Hållbar Framtid i Västernorrland avslutas 20160630. Genomföra återstående | 2016-06-30",
                "Rapport den 1 mars 2016 | 2016-03-01",
                "Rapport senast 30/6 2016 | 2016-06-30",
                "Rapport 30/6-2016 | 2016-06-30",
                "Rapport klar senast 2016/06/30 | 2016-06-30",
                "Rapport senast 2016.06.30 | 2016-06-30",
                "Rapport senast 2016−06−30 | 2016-06-30",
                "Rapport senast 2016 06 30 | 2016-06-30",
                "Rapport senast 2016. 3 kommuner deltar | 2016-12-31",
                "Rapport (2016-06-30) | 2016-06-30",
                "Rapport 30.6.2016. | 2016-06-30",
                "RAPPORT SENAST 30 JUNI 2016 | 2016-06-30",
                "Report by 30th of June 2016 | 2016-06-30",
                "Report by June 30, 2016 | 2016-06-30",
                "Minst 10 e-tjänster senast 2016 samt en organisation | 2016-12-31",
                "Senast 2016 minst 10 gemensamma | 2016-12-31",
                "Nära nollenergi i alla byggnader senast 2020 | 2020-12-31",
                "Klart senast under år 2017 | 2017-12-31",
                "Till utgången av 2016 | 2016-12-31",
                "Före slutet av februari 2016 | 2016-02-29",
                "By the end of 2016 | 2016-12-31",
                "Senast i juni 2016 | 2016-06-30",
                "Redovisas senast den 29 februari | 2016-02-29",
                "Redovisas senast 29/2 | 2016-02-29",
                "Från 1 mars 2016 till 30 juni 2016 | 2016-06-30",
                "Rapport 30 juni 2016 och igen 30 juni 2016 | 2016-06-30",
                "Utvärdera 2015 års plan senast 1 mars 2016 | 2016-03-01",
                "Bevaka utredningen från 15 december 2015, svar senast 2016-06-30 | 2016-06-30",
            })
    void aClearlyNamedDateInATitleIsTheDeadline(String title, LocalDate day) {
        assertThat(ParsedDeadline.ofTitle(title, YEAR)).isEqualTo(new ParsedDeadline(Optional.of(day), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samordna personalcheferna",
                "Mål för 2016–2018",
                "Mål för 2016-2018",
                "Uppföljning av antagningen 2016, samt inför 2018",
                "Utredningen redovisas den 29 februari",
                "Uppdraget ska redovisas senast den 15 december 2015",
                "Åtgärder efter utvärderingen i november 2015",
                "Rådet möts från 1 mars 2016",
                "Börjar den 1 mars 2016",
                "Minst 10 av 2016 hushåll",
                "Projekt 201606301",
                "Kurs 1-30 juni 2016",
                "Senaste nytt 2016",
            })
    void aTitleWithoutAClearDateHasNoDeadline(String title) {
        assertThat(ParsedDeadline.ofTitle(title, YEAR)).isEqualTo(new ParsedDeadline(Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rapport 31 juni 2016",
                "Rapport senast 30 februari",
                "Rapport 2016-13-01",
                "Seminarium 12 maj 2016 och rapport 30 juni 2016",
                "Senast 2016 eller senast 2017",
                "Senast 2016–2018",
                "Rapport senast 2016 Q2",
                "Rapport senast 2016/06",
                "Rapport senast 2016 juni",
                "Kurs 1 – 30 juni 2016",
            })
    void aTitleWithSeveralDatesOrANonexistentDateHasAnUnclearDeadline(String title) {
        assertThat(ParsedDeadline.ofTitle(title, YEAR)).isEqualTo(new ParsedDeadline(Optional.empty(), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016 | 2016-12-31",
                "juni 2016 | 2016-06-30",
                "30 juni | 2016-06-30",
                "30/6 2016 | 2016-06-30",
                "2016-06-30 | 2016-06-30",
                "2016/6/30 | 2016-06-30",
                "2016. | 2016-12-31",
                "senast 2017 | 2017-12-31",
            })
    void aDateInADeadlineCellNeedsNoWordSuchAsByBeforeTheDate(String cell, LocalDate day) {
        assertThat(ParsedDeadline.ofCell(cell, YEAR)).isEqualTo(new ParsedDeadline(Optional.of(day), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "höst 2016",
                "31 juni 2016",
                "2015-06-30",
                "löpande",
                "2016-2018",
                "6/30/2016",
                "2016 juni",
                "2016 Q2",
                "2016, kvartal 2",
                "2016 v. 20",
                "2016 första halvåret",
                "2016 (våren)",
                "2016/6",
                "2016 06",
                "2016 eller 2017"
            })
    void aDeadlineCellWithOnlyAnEarlierDateIsUnclear(String cell) {
        assertThat(ParsedDeadline.ofCell(cell, YEAR)).isEqualTo(new ParsedDeadline(Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "–", "-"})
    void anEmptyDeadlineCellHasNoDeadline(String cell) {
        assertThat(ParsedDeadline.ofCell(cell, YEAR)).isEqualTo(new ParsedDeadline(Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 juni 2016 ", "senast ", "den ", "från och med ", "2016-06-30 ", "1", " "})
    void aTextOfAnyLengthIsReadWithoutAnError(String repeated) {
        assertThatCode(() -> {
                    ParsedDeadline.ofTitle("senast " + repeated.repeat(30_000), 2016);
                    ParsedDeadline.ofCell(repeated.repeat(30_000), 2016);
                })
                .doesNotThrowAnyException();
    }
}
