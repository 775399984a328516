package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.mail.IncomingMail.Automatic;
import se.budkavle.bot.mail.IncomingMail.Bounce;
import se.budkavle.bot.mail.IncomingMail.ForPeople;
import se.budkavle.bot.mail.IncomingMail.Unsubscription;

/**
 * Tests the classification of incoming emails, for example as bounces. The samples have the formats of Postfix,
 * Exchange, Gmail, other programs and people.
 */
class IncomingMailClassifierTest {

    private static final String VERP = "studs+" + BounceSamples.SIGNED + "@kfvn.example";
    private static final String ENDS = "avsluta@kfvn.example";

    private final IncomingMailClassifier reader = new IncomingMailClassifier(Carriers.IDS, ENDS);

    @Test
    void aBounceFromPostfixIsMatchedToItsEmailByTheRecipientAddress() throws Exception {
        assertThat(reader.read(
                        BounceSamples.mail(BounceSamples.postfix(VERP, "failed", "5.1.1", "550 5.1.1 User unknown"))))
                .isEqualTo(new Bounce(BounceSamples.ID, true, "5.1.1"));
    }

    @Test
    void aBounceWithoutAnIdInItsAddressIsMatchedToItsEmailByTheReturnedHeaders() throws Exception {
        assertThat(reader.read(
                        BounceSamples.mail(BounceSamples.postfix("natverk@kfvn.example", "failed", "5.1.1", "550 no"))))
                .isEqualTo(new Bounce(BounceSamples.ID, true, "5.1.1"));
    }

    @Test
    void aBounceFromExchangeIsMatchedToItsEmailByTheReturnedEmail() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.exchange())))
                .isEqualTo(new Bounce(BounceSamples.ID, true, "5.1.10"));
    }

    @Test
    void aBounceFromGmailIsMatchedToItsEmailByTheEnvelopeId() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.gmail())))
                .isEqualTo(new Bounce(BounceSamples.ID, true, "5.1.1"));
    }

    @Test
    void aDelayReportIsNotAHardBounce() throws Exception {
        assertThat(reader.read(
                        BounceSamples.mail(BounceSamples.postfix(VERP, "delayed", "4.4.1", "450 4.4.1 no answer"))))
                .isEqualTo(new Bounce(BounceSamples.ID, false, "4.4.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1,true",
        "5.1.10,true",
        "5.2.1,true",
        "5.4.1,true",
        "5.4.4,true",
        "5.4.310,true",
        "5.0.0,true",
        "4.4.7,false",
        "4.2.2,false",
        "5.2.2,false",
        "5.3.4,false",
        "5.4.7,false",
        "5.1.2,true",
        "5.1.7,false",
        "5.1.8,false",
        "5.2.3,false",
        "5.4.6,false",
        "5.5.0,false",
        "5.6.0,false",
        "5.7.1,false",
        "5.7.26,false"
    })
    void onlyAStatusCausedByTheAddressIsAHardBounce(String status, boolean hard) throws Exception {
        var read = (Bounce) reader.read(BounceSamples.mail(BounceSamples.postfix(VERP, "failed", status, "x")));

        assertThat(read.status()).isEqualTo(status);
        assertThat(read.isHard()).isEqualTo(hard);
    }

    @Test
    void aMissingStatusOfABounceIsTakenFromTheResponseOfTheOtherServer() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.postfix(VERP, "failed", "", "550 5.1.1 User unknown"))))
                .isEqualTo(new Bounce(BounceSamples.ID, true, "5.1.1"));
        assertThat(((Bounce) reader.read(BounceSamples.mail(BounceSamples.postfix(VERP, "failed", "", "no")))).isHard())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "relayed", "expanded"})
    void aReportOfSuccessfulDeliveryIsIgnored(String action) throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.postfix(VERP, action, "2.0.0", "250 ok"))))
                .isEqualTo(new Automatic());
    }

    @Test
    void aBounceOfAnEmailFromAnotherDomainIsIgnored() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.exchange()
                        .replace(BounceSamples.SIGNED + "@kfvn.example", BounceSamples.SIGNED + "@annan.example"))))
                .isEqualTo(new Automatic());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "X-Autoreply: yes",
                "X-Autorespond: 1",
                "Precedence: auto_reply",
                "Precedence: bulk",
                "Auto-Submitted: auto-generated (vacation)"
            })
    void anOutOfOfficeReplyIsClassifiedAsAutomatic(String header) throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(VERP, "Jag är på semester", header))))
                .isEqualTo(new Automatic());
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(ENDS, "Frånvaro", header))))
                .isEqualTo(new Automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-generated", "Precedence: bulk", "X-Auto-Reply: no"})
    void anUnsubscriptionSentByAMailProgramIsRecognised(String header) throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(ENDS, BounceSamples.SIGNED, header))))
                .isEqualTo(new Unsubscription(BounceSamples.ID));
    }

    @Test
    void anAutomaticReplyUnsubscribesNobody() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(
                        ENDS, "Frånvaro: " + BounceSamples.SIGNED, "Auto-Submitted: auto-replied (vacation)"))))
                .isEqualTo(new Automatic());
    }

    @Test
    void anIdWithoutAValidSignatureIsIgnored() throws Exception {
        var neighbour = "0HZX4M8K2T9QD" + BounceSamples.SIGNED.substring(BounceSamples.ID.length());
        for (var named : List.of(BounceSamples.ID, neighbour)) {
            var postfix = BounceSamples.postfix("studs+" + named + "@kfvn.example", "failed", "5.1.1", "550 no");
            for (var report : List.of(postfix, BounceSamples.exchange(), BounceSamples.gmail())) {
                assertThat(reader.read(BounceSamples.mail(report.replace(BounceSamples.SIGNED, named))))
                        .isEqualTo(new Automatic());
            }
            assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(ENDS, named))))
                    .isEqualTo(new ForPeople());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avprenumerera", "Avprenumerera mig", "Avslutaprenumerationena"})
    void aSubjectWithAnUnsignedWordAsLongAsAnIdIsNoUnsubscription(String subject) throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(ENDS, subject))))
                .isEqualTo(new ForPeople());
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(ENDS, subject + ": " + BounceSamples.SIGNED))))
                .isEqualTo(new Unsubscription(BounceSamples.ID));
    }

    @Test
    void anEmailWithAnEmptyEnvelopeSenderIsClassifiedAsAutomatic() throws Exception {
        assertThat(reader.read(BounceSamples.mail(
                        BounceSamples.plain(VERP, "Hej").replace("<anna@bolaget.example>\nFrom", "<>\nFrom"))))
                .isEqualTo(new Automatic());
    }

    @Test
    void anUnsubscriptionIsRecognisedByTheIdInItsSubject() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(
                        "Avsluta <AVSLUTA@kfvn.example>", BounceSamples.SIGNED.toLowerCase(Locale.ROOT)))))
                .isEqualTo(new Unsubscription(BounceSamples.ID));
        assertThat(reader.read(BounceSamples.mail(
                        BounceSamples.plain(ENDS, "Sv: " + BounceSamples.SIGNED, "Auto-Submitted: no"))))
                .isEqualTo(new Unsubscription(BounceSamples.ID));
    }

    @Test
    void anEmailWrittenByAPersonIsLeftForPeople() throws Exception {
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain("natverk@kfvn.example", "Tack för brevet"))))
                .isEqualTo(new ForPeople());
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain(ENDS, "Jag vill inte ha fler"))))
                .isEqualTo(new ForPeople());
        assertThat(reader.read(BounceSamples.mail(BounceSamples.plain("natverk@kfvn.example", BounceSamples.SIGNED))))
                .as("not to where one leaves")
                .isEqualTo(new ForPeople());
    }
}
