package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void theSwedishLettersComeLast() {
        assertThat(Stream.of("Örnsköldsvik", "Ånge", "Timrå", "Älvsbyn", "Härnösand", "Zinkgruvan", "Hammarstrand")
                        .sorted(Alphabet.ORDER))
                .containsExactly("Hammarstrand", "Härnösand", "Timrå", "Zinkgruvan", "Ånge", "Älvsbyn", "Örnsköldsvik");
    }

    @Test
    void upperAndLowerCaseSortAlike() {
        assertThat(Stream.of("beta", "Alfa", "alfabet", "Beta 2").sorted(Alphabet.ORDER))
                .containsExactly("Alfa", "alfabet", "beta", "Beta 2");
    }

    @Test
    void aShorterWordComesBeforeALongerOneThatBeginsWithIt() {
        assertThat(Stream.of("Regionen", "Region Västernorrland").sorted(Alphabet.ORDER))
                .containsExactly("Region Västernorrland", "Regionen");
    }
}
