package se.budkavle.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void itHas22LettersThatNeedNoQuotingAndIsNeverTheSame() {
        assertThat(Stream.generate(Secret::next).limit(100).map(Secret::text))
                .doesNotHaveDuplicates().allMatch(text -> text.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void itIsKnownAgainByItsSha256() {
        assertThat(new Secret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void itIsNotShownInLogs() {
        assertThat(new Secret("abc").toString()).isEqualTo("Secret[***]");
    }
}
