package se.budkavle.storage.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishStemTest {

    @ParameterizedTest
    @CsvSource({
        "kommunernas, kommun",
        "kommunens, kommun",
        "beslutet, beslut",
        "möten, möt",
        "möte, möt",
        "vägar, väg",
        "hållbarheten, hållbar",
        "hållbarhet, hållbar",
        "jaktlig, jakt",
        "kostnadslöst, kostnadslös",
        "fint, fint",
        "friskt, frisk",
        "bidrags, bidrag",
        "es, es",
        "pris, pris",
        "å, å",
        "brn, brn",
        "2027, 2027",
    })
    void theEndingOfASwedishWordIsRemoved(String word, String stem) {
        assertThat(SwedishStem.of(word)).isEqualTo(stem);
    }
}
