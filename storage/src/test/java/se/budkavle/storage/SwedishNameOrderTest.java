package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SwedishNameOrderTest {

    @Test
    void theSwedishLettersComeLast() {
        assertThat(Stream.of("Örnsköldsvik", "Ånge", "Timrå", "Älvsbyn", "Härnösand", "Zinkgruvan", "Hammarstrand")
                        .sorted(SwedishNameOrder.ORDER))
                .containsExactly("Hammarstrand", "Härnösand", "Timrå", "Zinkgruvan", "Ånge", "Älvsbyn", "Örnsköldsvik");
    }

    @Test
    void upperAndLowerCaseAreSortedTogether() {
        assertThat(Stream.of("beta", "Alfa", "alfabet", "Beta 2").sorted(SwedishNameOrder.ORDER))
                .containsExactly("Alfa", "alfabet", "beta", "Beta 2");
    }

    @Test
    void aWordSortsBeforeALongerWordWithTheSameBeginning() {
        assertThat(Stream.of("Regionen", "Region Västernorrland").sorted(SwedishNameOrder.ORDER))
                .containsExactly("Region Västernorrland", "Regionen");
    }
}
