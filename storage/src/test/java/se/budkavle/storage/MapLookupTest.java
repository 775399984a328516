package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MapLookupTest {

    @Test
    void aRowIsFoundByItsId() {
        assertThat(MapLookup.existing(Map.of("energy", "Hållbar energi"), "energy"))
                .isEqualTo("Hållbar energi");
    }

    @Test
    void theExceptionForAMissingRowNamesTheId() {
        assertThatThrownBy(() -> MapLookup.existing(Map.of("energy", "Hållbar energi"), "school"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No row with the id school");
    }

    @Test
    void theExceptionForAMissingRowDoesNotContainTextFromACompositeKey() {
        record Wish(String words) {}
        assertThatThrownBy(() -> MapLookup.existing(Map.of(), new Wish("hemligt")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("Nothing for a Wish");
    }

    @Test
    void aNullIdIsReportedAsAMissingRow() {
        assertThatThrownBy(() -> MapLookup.existing(new HashMap<String, String>(), null))
                .isInstanceOf(NoSuchElementException.class);
    }
}
