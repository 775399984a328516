package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.Email.Picture;
import se.budkavle.bot.delivery.EmailFailure;

/**
 * Tests the exact bytes that a mail server receives for an email: headers, envelope, and text, HTML and picture parts.
 */
class EmailBytesTest {

    private final MailServer server = MailServer.plain();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aNewsletterEmailHasAllNeededHeaders() throws Exception {
        var messageId = Carriers.to(server.port(), Map.of()).send(Emails.newsletter());

        var mail = received();
        assertThat(messageId).isEqualTo("<" + Emails.SIGNED + "@kfvn.example>");
        assertThat(mail.header("Message-ID")).isEqualTo(messageId);
        assertThat(mail.header("From")).isEqualTo("=?UTF-8?Q?H=C3=A5llbar_energi?= <natverk@kfvn.example>");
        assertThat(mail.header("To")).isEqualTo("=?UTF-8?Q?Energiansvarig_p=C3=A5_Bolaget?= <energi@bolaget.example>");
        assertThat(mail.header("Reply-To")).isEqualTo("samordnare@kfvn.example");
        assertThat(mail.header("Subject")).isEqualTo("=?UTF-8?Q?V=C3=A5rens_nyheter_fr=C3=A5n_H=C3=A5llbar_energi?=");
        assertThat(mail.parsed.getSentDate().toInstant()).isEqualTo(Carriers.NOW);
        assertThat(mail.header("MIME-Version")).isEqualTo("1.0");
        assertThat(mail.header("Content-Language")).isEqualTo("sv-SE");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Id"))
                .isEqualTo("=?UTF-8?Q?N=C3=A4tverket_f=C3=B6r_h=C3=A5llbar_energi?= <hallbar-energi.kfvn.example>");
        assertThat(mail.header("List-Unsubscribe"))
                .isEqualTo("<https://kfvn.example/l/abc.DEF-123>, " + "<mailto:avsluta@kfvn.example?subject="
                        + Emails.SIGNED + ">");
        assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.header("References")).matches("<thread\\.[0-9a-f]{32}@kfvn\\.example>");
        assertThat(mail.header("In-Reply-To")).isEqualTo(mail.header("References"));
        assertThat(mail.all("Precedence")).isEmpty();
        assertThat(mail.all("Bcc")).isEmpty();
    }

    @Test
    void theHeaderForOneClickUnsubscriptionIsOmittedForLinksWithoutHttps() throws Exception {
        Carriers.to(server.port(), Map.of()).send(Emails.unsubscribedAt("http://kfvn.example/l/abc"));

        assertThat(received().header("List-Unsubscribe")).startsWith("<http://kfvn.example/l/abc>, <mailto:");
        assertThat(received().all("List-Unsubscribe-Post")).isEmpty();
    }

    @Test
    void theEnvelopeSenderContainsTheSignedIdOfTheEmail() {
        Carriers.to(server.port(), Map.of()).send(Emails.newsletter());

        assertThat(server.only().envelopeFrom()).isEqualTo("studs+" + Emails.SIGNED + "@kfvn.example");
        assertThat(server.only().to()).isEqualTo("energi@bolaget.example");
    }

    @Test
    void theEnvelopeSenderIsTheFromAddressIfNoBounceAddressIsSet() {
        Carriers.to(server.port(), Map.of("envelope-sender", "")).send(Emails.plain());

        assertThat(server.only().envelopeFrom()).isEqualTo("natverk@kfvn.example");
    }

    @Test
    void anEmailHasItsPlainTextBeforeItsHtml() throws Exception {
        Carriers.to(server.port(), Map.of()).send(Emails.newsletter());

        var body = (MimeMultipart) received().parsed.getContent();
        assertThat(body.getContentType()).startsWith("multipart/alternative");
        assertThat(body.getCount()).isEqualTo(2);
        assertPart(body.getBodyPart(0), "text/plain");
        assertThat(body.getBodyPart(0).getContent()).isEqualTo("Vårens nyheter\r\n\r\nÅtta företag är med.\r\n");
        assertPart(body.getBodyPart(1), "text/html");
        assertThat((String) body.getBodyPart(1).getContent())
                .contains("<h1>Vårens nyheter</h1>")
                .contains("href=\"https://kfvn.example/n/hallbar-energi\"");
        assertThat(received().text).contains("V=C3=A5rens nyheter");
        assertThat(Arrays.stream(received().text.split("\r\n"))).allMatch(line -> line.length() <= 998);
    }

    @Test
    void picturesAreRelatedPartsBesideTheHtml() throws Exception {
        Carriers.to(server.port(), Map.of())
                .send(Emails.illustrated(
                        new Picture("karta", "image/png", new byte[] {1, 2, 3}),
                        new Picture("graf", "image/jpeg", new byte[] {4})));

        var body = (MimeMultipart) received().parsed.getContent();
        assertThat(body.getContentType()).startsWith("multipart/alternative");
        var related = (MimeMultipart) body.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertPart(related.getBodyPart(0), "text/html");
        var picture = related.getBodyPart(1);
        assertThat(picture.getContentType()).startsWith("image/png");
        assertThat(picture.getHeader("Content-ID")).containsExactly("<karta>");
        assertThat(picture.getDisposition()).isEqualTo(Part.INLINE);
        assertThat(picture.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(related.getCount()).isEqualTo(3);
        assertThat(received().text).doesNotContain("multipart/mixed");
    }

    @Test
    void anEmailToOnePersonHasNoNewsletterHeaders() {
        Carriers.to(server.port(), Map.of()).send(Emails.plain());

        for (var header : new String[] {
            "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "References", "In-Reply-To", "Reply-To"
        }) {
            assertThat(received().all(header)).isEmpty();
        }
    }

    @Test
    void onlyEmailsAboutTheSameMeetingReferToTheSameThread() {
        var carrier = Carriers.to(server.port(), Map.of());
        carrier.send(about("meeting:1"));
        carrier.send(about("meeting:1"));
        carrier.send(about("meeting:2"));

        var threads = server.received.stream()
                .map(one -> new RawMail(one.bytes()).header("References"))
                .toList();
        assertThat(threads.get(0)).isEqualTo(threads.get(1)).isNotEqualTo(threads.get(2));
    }

    @Test
    void subjectsAndNamesCannotAddHeaders() throws Exception {
        var evil = "Hej\r\nBcc: alla@kfvn.example\n\u0085X-Evil: 1\u2028\0slut";

        Carriers.to(server.port(), Map.of()).send(Emails.named(evil, evil, evil));

        var mail = received();
        assertThat(mail.all("Bcc")).isEmpty();
        assertThat(mail.all("X-Evil")).isEmpty();
        assertThat(mail.parsed.getSubject()).isEqualTo("Hej Bcc: alla@kfvn.example X-Evil: 1 slut");
        assertThat(((InternetAddress) mail.parsed.getFrom()[0]).getPersonal())
                .isEqualTo("Hej Bcc: alla@kfvn.example X-Evil: 1 slut");
        assertThat(mail.parsed.getAllRecipients()).hasSize(1);
    }

    @Test
    void aListNameCannotAddHeaders() {
        var plain = Emails.newsletter();
        Carriers.to(server.port(), Map.of())
                .send(new Email(
                        plain.id(),
                        plain.to(),
                        null,
                        plain.fromName(),
                        "a@b.example\r\nBcc: c@d.example",
                        plain.subject(),
                        plain.language(),
                        plain.html(),
                        plain.text(),
                        new Email.MailingList("hallbar-energi", "Energi\r\nX-Evil: 1 <evil.example>"),
                        plain.unsubscribe(),
                        "x\r\ny",
                        plain.pictures()));

        assertThat(received().all("X-Evil")).isEmpty();
        assertThat(received().all("Bcc")).isEmpty();
        assertThat(received().header("List-Id"))
                .isEqualTo("\"Energi X-Evil: 1 evil.example\" <hallbar-energi.kfvn.example>");
        assertThat(received().header("Reply-To")).isEqualTo("natverk@kfvn.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åsa Öberg",
                "Anders \"Ante\" Berg",
                "Berg, Anders",
                "Energi 🌱🔋",
                "\u200Fشبكة الطاقة\u200F",
                "O'Neill (ordf.)",
                "a@b.example",
                "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 en mycket lång rad som måste brytas någonstans"
            })
    void unusualNamesAndSubjectsArriveUnchanged(String name) throws Exception {
        Carriers.to(server.port(), Map.of()).send(Emails.named(name, name, name));

        var mail = received().parsed;
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo(name);
        assertThat(((InternetAddress) mail.getFrom()[0]).getAddress()).isEqualTo("natverk@kfvn.example");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo(name);
        assertThat(mail.getSubject()).isEqualTo(name);
    }

    @Test
    void aDomainWithASwedishLetterIsSentInPunycode() {
        Carriers.to(server.port(), Map.of()).send(Emails.plain(Emails.ID, "info@hållbart.example"));

        assertThat(server.only().to()).isEqualTo("info@xn--hllbart-exa.example");
        assertThat(received().header("To")).isEqualTo("info@xn--hllbart-exa.example");
    }

    @Test
    void anAddressWithAQuotedLocalPartIsAccepted() {
        Carriers.to(server.port(), Map.of()).send(Emails.plain(Emails.ID, "\"anna berg\"@bolaget.example"));

        assertThat(server.only().to()).isEqualTo("\"anna berg\"@bolaget.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bolaget.example",
                "@bolaget.example",
                "åsa@bolaget.example",
                "a b@bolaget.example",
                "a@b@c.example",
                "a@bolaget.example\r\nRCPT TO:<c@d.example>",
                "a@-.example",
                "a@b_c.example",
                "a@b..example",
                "<a@b.example>"
            })
    void anInvalidAddressIsRefusedWithoutConnectingToTheServer(String address) {
        assertRefused(address);
    }

    @Test
    void anAddressOf300CharactersIsRefused() {
        assertRefused("a".repeat(289) + "@b.example");
        assertRefused("a@" + "b.".repeat(145) + "example");
    }

    @Test
    void aTooLargeEmailIsRefusedWithoutConnectingToTheServer() {
        var carrier = Carriers.to(server.port(), Map.of("largest", "100KB"));

        assertThatThrownBy(() -> carrier.send(Emails.illustrated(new Picture("karta", "image/png", new byte[100_000]))))
                .isInstanceOfSatisfying(
                        EmailFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(EmailFailure.Kind.REFUSED));
        assertThat(server.connections).hasValue(0);
        carrier.send(Emails.illustrated(new Picture("karta", "image/png", new byte[50_000])));
        assertThat(server.received).hasSize(1);
    }

    @Test
    void anEmailWithoutPlainTextThrowsAnException() {
        var plain = Emails.plain();
        var blank = new Email(
                plain.id(),
                plain.to(),
                null,
                plain.fromName(),
                null,
                plain.subject(),
                plain.language(),
                plain.html(),
                " \n",
                null,
                null,
                null,
                plain.pictures());

        assertThatThrownBy(() -> Carriers.to(server.port(), Map.of()).send(blank))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(String address) {
        assertThatThrownBy(() -> Carriers.to(server.port(), Map.of()).send(Emails.plain(Emails.ID, address)))
                .isInstanceOfSatisfying(EmailFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(EmailFailure.Kind.BAD_ADDRESS);
                    assertThat(failure.getMessage()).doesNotContain("@");
                });
        assertThat(server.connections).hasValue(0);
    }

    private static Email about(String thread) {
        var plain = Emails.plain();
        return new Email(
                plain.id(),
                plain.to(),
                null,
                plain.fromName(),
                null,
                plain.subject(),
                plain.language(),
                plain.html(),
                plain.text(),
                null,
                null,
                thread,
                plain.pictures());
    }

    private static void assertPart(Part part, String type) throws MessagingException, IOException {
        assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("charset=UTF-8");
        assertThat(part.getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat(part.getInputStream().readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isNotBlank();
    }

    private RawMail received() {
        return new RawMail(server.only().bytes());
    }
}
