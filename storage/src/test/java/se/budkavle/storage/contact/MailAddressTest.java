package se.budkavle.storage.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.budkavle.storage.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.TextShortener;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "energi@kommun.example",
                "o'brien+list@a-b.example",
                "första.sista@kommun.example",
                "用户@kommun.example",
                "a@xn--hllbar-energi-pfb.example",
                "\"two words\"@kommun.example",
                "\"a@b\"@kommun.example"
            })
    void aValidAddressIsUnchanged(String address) {
        assertThat(MailAddress.of(address).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "'  energi@kommun.example ', energi@kommun.example",
        "'\u200Benergi\u00AD@kommun.example\uFEFF', energi@kommun.example",
        "'\u00A0energi@kommun.example\r\n', energi@kommun.example",
        "Energi@KOMMUN.Example, Energi@kommun.example",
        "energi@hållbar-energi.example, energi@xn--hllbar-energi-pfb.example",
        "energi@HÅLLBAR-energi.example, energi@xn--hllbar-energi-pfb.example",
        "fo\u0308rsta@kommun.example, första@kommun.example",
        "'\"energi\"@kommun.example', energi@kommun.example"
    })
    void spellingsOfOneAddressAreNormalised(String typed, String text) {
        assertThat(MailAddress.of(typed).text()).isEqualTo(text);
    }

    @Test
    void anInternationalDomainIsShownInUnicodeInsteadOfPunycode() {
        assertThat(MailAddress.of("energi@xn--hllbar-energi-pfb.example").shown())
                .isEqualTo("energi@hållbar-energi.example");
    }

    @Test
    void addressesThatDifferOnlyInCaseOrDomainEncodingHaveTheSameKey() {
        assertThat(MailAddress.of("Första.Sista@Hållbar-Energi.example").key())
                .isEqualTo(MailAddress.of("första.sista@xn--hllbar-energi-pfb.example")
                        .key());
        assertThat(MailAddress.of("a@kommun.example").key())
                .isNotEqualTo(MailAddress.of("b@kommun.example").key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@kommun.example\r\nBcc: b@kommun.example",
                "a@kommun.example\nb@kommun.example",
                "a\u0000@kommun.example",
                "a@kommun.example\u2028b@kommun.example",
                "\"a\r\nb\"@kommun.example"
            })
    void anAddressWithALineBreakOrAnotherControlCharacterIsRefused(String typed) {
        assertRefused(() -> MailAddress.of(typed), "contact.address-lines", typed.replaceAll("[\\p{Cc}\u2028]", " "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "energi",
                "@kommun.example",
                "a b@kommun.example",
                ".a@kommun.example",
                "a.@kommun.example",
                "a..b@kommun.example",
                "a\"b@kommun.example",
                "\"a\"b\"@kommun.example",
                "(a)@kommun.example",
                "a[b]@kommun.example",
                "a\\b@kommun.example"
            })
    void aTextThatIsNotAnAddressIsRefused(String typed) {
        assertRefused(() -> MailAddress.of(typed), "contact.address-unreadable", typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@kommun",
                "a@",
                "a@-kommun.example",
                "a@kom mun.example",
                "a@kommun..example",
                "a@kommun.example.",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@kommun_a.example",
                "a@kommun.e",
                "a@kommun.1a"
            })
    void anInvalidDomainIsRefused(String typed) {
        assertRefused(() -> MailAddress.of(typed), "contact.address-domain", typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna <a@kommun.example>",
                "<a@kommun.example>",
                "a@kommun.example, b@kommun.example",
                "a@kommun.example;b@kommun.example"
            })
    void anAddressWithADisplayNameOrASecondAddressIsRefused(String typed) {
        assertRefused(() -> MailAddress.of(typed), "contact.address-one", typed);
    }

    @Test
    void theLocalPartHasAtMost64BytesAndTheAddressAtMost254() {
        assertThat(MailAddress.of("a".repeat(64) + "@kommun.example").local()).hasSize(64);
        assertThat(MailAddress.of("å".repeat(32) + "@kommun.example").local()).hasSize(32);
        assertTooLong("a".repeat(65) + "@kommun.example");
        assertTooLong("å".repeat(33) + "@kommun.example");
        var domain = ("x".repeat(60) + ".").repeat(3) + "example";
        int free = 254 - 1 - domain.length();
        assertThat(MailAddress.of("a".repeat(free) + "@" + domain).text()).hasSize(254);
        assertTooLong("a".repeat(free - 2) + "@aaa" + domain);
        assertTooLong("a".repeat(300 - 15) + "@kommun.example");
    }

    @Test
    void anAddressOfAMillionCharactersIsRefusedQuicklyAndShownTruncated() {
        var long1 = "a".repeat(1_000_000);
        assertTooLong(long1);
        assertTooLong(long1 + "@kommun.example");
        assertTooLong("a@" + long1);
    }

    @Test
    void aRefusedAddressIsNeverTruncatedWithinACharacter() {
        assertRefused(() -> MailAddress.of("😀".repeat(100)), "contact.address-unreadable", "😀".repeat(39) + "…");
        assertRefused(
                () -> MailAddress.of("a" + "😀".repeat(600)),
                "contact.address-length",
                "a" + "😀".repeat(39) + "…",
                64,
                254);
    }

    /**
     * Tests that a text with a million blanks is parsed in linear time. A backtracking regular expression would take
     * minutes.
     */
    @Test
    @Timeout(30)
    void anAddressWithAMillionBlanksOrEscapesIsRefusedAsTooLong() {
        assertTooLong("x" + " ".repeat(1_000_000) + "x@example.org");
        assertTooLong("\"" + "\\a".repeat(1_000_000) + "\"@example.org");
    }

    private static void assertTooLong(String typed) {
        assertRefused(
                () -> MailAddress.of(typed), "contact.address-length", TextShortener.shortened(typed, 80), 64, 254);
    }
}
