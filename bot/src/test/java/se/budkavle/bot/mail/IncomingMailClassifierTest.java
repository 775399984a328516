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

    private static final String VERP = "studs+" + Returned.SIGNED + "@kfvn.example";
    private static final String ENDS = "avsluta@kfvn.example";

    private final IncomingMailClassifier reader = new IncomingMailClassifier(Carriers.IDS, ENDS);

    @Test
    void aReportOfPostfixIsKnownByTheAddressThatItWasSentTo() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.postfix(VERP, "failed", "5.1.1", "550 5.1.1 User unknown"))))
                .isEqualTo(new Bounce(Returned.ID, true, "5.1.1"));
    }

    @Test
    void whereThatNamesNoLetterTheHeadThatItBringsBackDoes() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.postfix("natverk@kfvn.example", "failed", "5.1.1", "550 no"))))
                .isEqualTo(new Bounce(Returned.ID, true, "5.1.1"));
    }

    @Test
    void aReportOfExchangeIsKnownByTheLetterThatItBringsBack() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.exchange()))).isEqualTo(new Bounce(Returned.ID, true, "5.1.10"));
    }

    @Test
    void aReportOfGmailIsKnownByTheEnvelopesId() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.gmail()))).isEqualTo(new Bounce(Returned.ID, true, "5.1.1"));
    }

    @Test
    void aServerThatGoesOnTryingHasNotGivenUp() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.postfix(VERP, "delayed", "4.4.1", "450 4.4.1 no answer"))))
                .isEqualTo(new Bounce(Returned.ID, false, "4.4.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.1,true",
        "5.1.10,true",
        "5.2.1,true",
        "5.4.1,true",
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
    void onlyWhatIsTheAddressesFaultIsHeldAgainstIt(String status, boolean hard) throws Exception {
        var read = (Bounce) reader.read(Returned.mail(Returned.postfix(VERP, "failed", status, "x")));

        assertThat(read.status()).isEqualTo(status);
        assertThat(read.isHard()).isEqualTo(hard);
    }

    @Test
    void aStatusThatIsMissingIsTakenFromWhatTheOtherServerSaid() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.postfix(VERP, "failed", "", "550 5.1.1 User unknown"))))
                .isEqualTo(new Bounce(Returned.ID, true, "5.1.1"));
        assertThat(((Bounce) reader.read(Returned.mail(Returned.postfix(VERP, "failed", "", "no")))).isHard())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivered", "relayed", "expanded"})
    void aReportOfSuccessIsNothing(String action) throws Exception {
        assertThat(reader.read(Returned.mail(Returned.postfix(VERP, action, "2.0.0", "250 ok"))))
                .isEqualTo(new Automatic());
    }

    @Test
    void aReportAboutAnothersLetterIsNothing() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.exchange()
                        .replace(Returned.SIGNED + "@kfvn.example", Returned.SIGNED + "@annan.example"))))
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
    void aProgramThatAnswersWhileSomeoneIsAwayIsNotHeard(String header) throws Exception {
        assertThat(reader.read(Returned.mail(Returned.plain(VERP, "Jag är på semester", header))))
                .isEqualTo(new Automatic());
        assertThat(reader.read(Returned.mail(Returned.plain(ENDS, "Frånvaro", header))))
                .isEqualTo(new Automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Auto-Submitted: auto-generated", "Precedence: bulk", "X-Auto-Reply: no"})
    void aProgramThatEndsForItsReaderIsHeard(String header) throws Exception {
        assertThat(reader.read(Returned.mail(Returned.plain(ENDS, Returned.SIGNED, header))))
                .isEqualTo(new Unsubscription(Returned.ID));
    }

    @Test
    void anAnswerEndsNothingWhateverItsSubjectRepeats() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.plain(
                        ENDS, "Frånvaro: " + Returned.SIGNED, "Auto-Submitted: auto-replied (vacation)"))))
                .isEqualTo(new Automatic());
    }

    @Test
    void nobodyCanNameALetterThatTheyHaveNotReceived() throws Exception {
        var neighbour = "0HZX4M8K2T9QD" + Returned.SIGNED.substring(Returned.ID.length());
        for (var named : List.of(Returned.ID, neighbour)) {
            var postfix = Returned.postfix("studs+" + named + "@kfvn.example", "failed", "5.1.1", "550 no");
            for (var report : List.of(postfix, Returned.exchange(), Returned.gmail())) {
                assertThat(reader.read(Returned.mail(report.replace(Returned.SIGNED, named))))
                        .isEqualTo(new Automatic());
            }
            assertThat(reader.read(Returned.mail(Returned.plain(ENDS, named)))).isEqualTo(new ForPeople());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avprenumerera", "Avprenumerera mig", "Avslutaprenumerationena"})
    void aWordAsLongAsAnIdIsForPeople(String subject) throws Exception {
        assertThat(reader.read(Returned.mail(Returned.plain(ENDS, subject)))).isEqualTo(new ForPeople());
        assertThat(reader.read(Returned.mail(Returned.plain(ENDS, subject + ": " + Returned.SIGNED))))
                .isEqualTo(new Unsubscription(Returned.ID));
    }

    @Test
    void aMailWithoutASenderOnItsEnvelopeIsAutomatic() throws Exception {
        assertThat(reader.read(
                        Returned.mail(Returned.plain(VERP, "Hej").replace("<anna@bolaget.example>\nFrom", "<>\nFrom"))))
                .isEqualTo(new Automatic());
    }

    @Test
    void whoeverWritesToLeaveNamesTheLetterInTheSubject() throws Exception {
        assertThat(reader.read(Returned.mail(
                        Returned.plain("Avsluta <AVSLUTA@kfvn.example>", Returned.SIGNED.toLowerCase(Locale.ROOT)))))
                .isEqualTo(new Unsubscription(Returned.ID));
        assertThat(reader.read(Returned.mail(Returned.plain(ENDS, "Sv: " + Returned.SIGNED, "Auto-Submitted: no"))))
                .isEqualTo(new Unsubscription(Returned.ID));
    }

    @Test
    void whatAPersonWroteIsForPeople() throws Exception {
        assertThat(reader.read(Returned.mail(Returned.plain("natverk@kfvn.example", "Tack för brevet"))))
                .isEqualTo(new ForPeople());
        assertThat(reader.read(Returned.mail(Returned.plain(ENDS, "Jag vill inte ha fler"))))
                .isEqualTo(new ForPeople());
        assertThat(reader.read(Returned.mail(Returned.plain("natverk@kfvn.example", Returned.SIGNED))))
                .as("not to where one leaves")
                .isEqualTo(new ForPeople());
    }
}
