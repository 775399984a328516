package se.budkavle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameListTest {

    @Test
    void namesAreSeparatedByCommas() {
        assertThat(NameList.of(List.of("Anna Ek", "Bo Berg"))).isEqualTo("Anna Ek, Bo Berg");
    }

    @Test
    void namesWithCommasAreSeparatedBySemicolons() {
        assertThat(NameList.of(List.of("Ek, Anna", "Bo Berg"))).isEqualTo("Ek, Anna; Bo Berg");
    }

    @Test
    void oneNameStandsByItself() {
        assertThat(NameList.of(List.of("Ek, Anna"))).isEqualTo("Ek, Anna");
        assertThat(NameList.of(List.of())).isEmpty();
    }
}
