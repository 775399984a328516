package se.budkavle.storage.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartyParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Miljöbalksdagar i samverkan med Länsstyrelsen. | Länsstyrelsen",
                "Tillsammans med kommunerna planera för en framtid | kommunerna",
                "en plattform tillsammans med fem kommuner och landstinget. | fem kommuner och landstinget",
                "Makes sense, tillsammans med Sundsvall, Örnsköldsviks och Umeå kommun. | Sundsvall, Örnsköldsviks och Umeå kommun",
                "projektansökningar i samverkan med nätverket ERNACT. | nätverket ERNACT",
                "Detta ska göras i samarbete med länets kommuner samt Landstinget. | länets kommuner samt Landstinget",
                "Vi har i samarbete med Landstinget Västernorrland beslutat | Landstinget Västernorrland",
                "Nästa steg ihop med FoU | FoU",
                "Courses together with the County Council and Umeå municipality | the County Council and Umeå municipality",
                "Ihop med Region A. Sedan ihop med Region B. | Region A, Region B"
            })
    void namesAfterWordsSuchAsTogetherWithAreParsedAsPartners(String text, String partners) {
        assertThat(PartyParser.ofTitle(text)).isEqualTo(new ActivityParties(null, partners, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "utvärderingar tillsammans med personalen på de kommunala verksamheterna",
                "Öka samordningen i samarbete med organisationer utanför skolan",
                "i samverkan med Länsstyrelsens kompetensplattform för att samordna",
                "Samverkan med Länsstyrelsen om vuxenutbildning",
                "Otillsammans med Timrå",
                "Söka EU-medel",
                "Hitta finansiering"
            })
    void ambiguousWordsAreNotParsedAsPartners(String text) {
        assertThat(PartyParser.ofTitle(text).isEmpty()).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A ", "A, ", "Region ", "alla A och ", "Abc-"})
    void aTextOfAnyLengthIsReadWithoutAnError(String repeated) {
        assertThatCode(() -> PartyParser.ofTitle("Tillsammans med " + repeated.repeat(30_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void theFunderAndTheOwnerOfAnActivityAreParsed() {
        assertThat(PartyParser.ofTitle("Genomföra det EU-finansierade projektet")
                        .funder())
                .isEqualTo("EU");
        assertThat(PartyParser.ofTitle("Projektet finansieras av Vinnova och Region Västernorrland.")
                        .funder())
                .isEqualTo("Vinnova och Region Västernorrland");
        assertThat(PartyParser.ofTitle("An ESF-funded project").funder()).isEqualTo("ESF");
        assertThat(PartyParser.ofTitle("Bussar. Projektägare: Sundsvalls kommun.")
                        .owner())
                .isEqualTo("Sundsvalls kommun");
        assertThat(PartyParser.ofTitle("Ihop med " + "A".repeat(201)).isEmpty()).isTrue();
    }
}
