package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.storage.link.SigningKey;

class MailIdHeadersTest {

    private final MailIdHeaders ids = Carriers.IDS;

    @Test
    void whatIsWrittenIsFoundAgain() {
        assertThat(ids.idInEnvelope(ids.envelopeSender("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
        assertThat(ids.idInMessageId(ids.messageId("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
        assertThat(ids.read(ids.signed("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
    }

    @Test
    void anIdIsSignedWithLettersAndDigitsOnly() {
        assertThat(Letters.SIGNED).matches("0HZX4M8K2T9QC[0-9A-Z]{10}").hasSize(LetterIdSigner.USUAL_LENGTH);
        assertThat(ids.signed("0HZX4M8K2T9QD").substring(13)).isNotEqualTo(Letters.SIGNED.substring(13));
        var another = new SigningKey(
                SigningKey.OF_LINKS, Base64.getEncoder().encodeToString(new byte[] {1}), Carriers.NOW, 0);
        assertThat(new MailIdHeaders("a@b.example", "", () -> another).read(Letters.SIGNED))
                .isEmpty();
    }

    @Test
    void noLetterOfItCanBeChangedAndNoneLeftOut() {
        for (int at = 0; at < Letters.SIGNED.length(); at++) {
            for (var other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")) {
                var changed = Letters.SIGNED.substring(0, at) + other + Letters.SIGNED.substring(at + 1);
                assertThat(changed.equals(Letters.SIGNED) || ids.read(changed).isEmpty())
                        .as(changed)
                        .isTrue();
            }
            assertThat(ids.read(Letters.SIGNED.substring(0, at))).isEmpty();
            assertThat(ids.read(Letters.SIGNED.substring(at + 1))).isEmpty();
        }
    }

    @Test
    void serversMayChangeTheCaseOfAnAddress() {
        assertThat(ids.idInEnvelope("STUDS+" + Letters.SIGNED.toLowerCase(Locale.ROOT) + "@KFVN.example"))
                .contains("0HZX4M8K2T9QC");
        assertThat(ids.idInMessageId("<" + Letters.SIGNED.toLowerCase(Locale.ROOT) + "@kfvn.example>"))
                .contains("0HZX4M8K2T9QC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "studs+@kfvn.example",
                "studs@kfvn.example",
                "studs+1@annan.example",
                "x",
                "",
                "studs+1;drop@kfvn.example"
            })
    void anAddressOfAnotherKindNamesNoRow(String address) {
        assertThat(ids.idInEnvelope(address)).isEmpty();
    }

    @Test
    void aMessageIdOfAnotherDomainNamesNoRow() {
        assertThat(ids.idInMessageId("<" + Letters.SIGNED + "@annan.example>")).isEmpty();
    }
}
