package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameJoinerTest {

    @Test
    void namesAreSeparatedByCommas() {
        assertThat(NameJoiner.of(List.of("Anna Ek", "Bo Berg"))).isEqualTo("Anna Ek, Bo Berg");
    }

    @Test
    void namesWithCommasAreSeparatedBySemicolons() {
        assertThat(NameJoiner.of(List.of("Ek, Anna", "Bo Berg"))).isEqualTo("Ek, Anna; Bo Berg");
    }

    @Test
    void aSingleNameIsUnchanged() {
        assertThat(NameJoiner.of(List.of("Ek, Anna"))).isEqualTo("Ek, Anna");
        assertThat(NameJoiner.of(List.of())).isEmpty();
    }
}
