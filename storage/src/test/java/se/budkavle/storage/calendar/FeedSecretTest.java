package se.budkavle.storage.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FeedSecretTest {

    @Test
    void aSecretHas22UrlSafeCharactersAndIsUnique() {
        assertThat(Stream.generate(FeedSecret::next).limit(100).map(FeedSecret::text))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("[A-Za-z0-9_-]{22}"));
    }

    @Test
    void theHashOfASecretIsSha256() {
        assertThat(new FeedSecret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theToStringOfASecretDoesNotContainTheSecret() {
        assertThat(new FeedSecret("abc").toString()).isEqualTo("Secret[***]");
    }
}
