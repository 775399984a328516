package se.budkavle.storage.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void aPersonWithAnAddressIsKnownUnderBoth() {
        assertThat(Reader.person("kim", null).keys()).containsExactly("person:kim");
        assertThat(Reader.person("kim", "kim@example.org").keys()).hasSize(2)
                .containsAll(Reader.address("kim@example.org").keys());
    }

    @Test
    void theKeyTellsNoAddressAndIsTheSameForTheSameBox() {
        assertThat(Reader.address("Kim@Example.org")).isEqualTo(Reader.address("kim@example.org"));
        assertThat(Reader.address("kim@example.org").keys().get(0)).matches("mail:[0-9a-f]{64}");
        assertThat(Reader.address("kim@example.org")).isNotEqualTo(Reader.address("kim@example.com"));
    }
}
