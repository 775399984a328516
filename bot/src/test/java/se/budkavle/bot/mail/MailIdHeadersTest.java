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
    void anIdWrittenInAHeaderIsReadBackUnchanged() {
        assertThat(ids.idInEnvelope(ids.envelopeSender("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
        assertThat(ids.idInMessageId(ids.messageId("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
        assertThat(ids.read(ids.signed("0HZX4M8K2T9QC"))).contains("0HZX4M8K2T9QC");
    }

    @Test
    void aSignedIdContainsOnlyLettersAndDigits() {
        assertThat(Emails.SIGNED).matches("0HZX4M8K2T9QC[0-9A-Z]{10}").hasSize(EmailIdSigner.USUAL_LENGTH);
        assertThat(ids.signed("0HZX4M8K2T9QD").substring(13)).isNotEqualTo(Emails.SIGNED.substring(13));
        var another = new SigningKey(
                SigningKey.OF_LINKS, Base64.getEncoder().encodeToString(new byte[] {1}), Carriers.NOW, 0);
        assertThat(new MailIdHeaders("a@b.example", "", () -> another).read(Emails.SIGNED))
                .isEmpty();
    }

    @Test
    void anIdWithAChangedOrMissingCharacterIsRefused() {
        for (int at = 0; at < Emails.SIGNED.length(); at++) {
            for (var other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")) {
                var changed = Emails.SIGNED.substring(0, at) + other + Emails.SIGNED.substring(at + 1);
                assertThat(changed.equals(Emails.SIGNED) || ids.read(changed).isEmpty())
                        .as(changed)
                        .isTrue();
            }
            assertThat(ids.read(Emails.SIGNED.substring(0, at))).isEmpty();
            assertThat(ids.read(Emails.SIGNED.substring(at + 1))).isEmpty();
        }
    }

    @Test
    void anIdIsRecognisedEvenIfAServerHasChangedTheCaseOfTheAddress() {
        assertThat(ids.idInEnvelope("STUDS+" + Emails.SIGNED.toLowerCase(Locale.ROOT) + "@KFVN.example"))
                .contains("0HZX4M8K2T9QC");
        assertThat(ids.idInMessageId("<" + Emails.SIGNED.toLowerCase(Locale.ROOT) + "@kfvn.example>"))
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
    void anAddressOfAnotherFormContainsNoId(String address) {
        assertThat(ids.idInEnvelope(address)).isEmpty();
    }

    @Test
    void aMessageIdOfAnotherDomainContainsNoId() {
        assertThat(ids.idInMessageId("<" + Emails.SIGNED + "@annan.example>")).isEmpty();
    }
}
