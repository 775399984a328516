package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.delivery.EmailFailure.Kind;
import se.budkavle.bot.delivery.EmailTransport;

/** Tests sending emails through SMTP servers that require TLS and a log-in. */
class SmtpTlsTest {

    private static SSLContext localhost;
    private static SSLContext another;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        localhost = Certificates.of(folder, "dns:localhost");
        another = Certificates.of(folder, "dns:mail.example");
    }

    @Test
    void anEmailIsSentThroughStartTlsWithALogin() {
        try (var server = MailServer.withStartTls(localhost, "bot", "hemligt")) {
            Carriers.to(
                            server.port(),
                            Map.of("tls", "starttls", "username", "bot", "password", "hemligt"),
                            localhost.getSocketFactory())
                    .send(Emails.newsletter());

            assertThat(server.only().to()).isEqualTo("energi@bolaget.example");
        }
    }

    @Test
    void anEmailIsSentThroughAConnectionEncryptedFromTheFirstByte() {
        try (var server = MailServer.withTls(localhost)) {
            Carriers.to(server.port(), Map.of("tls", "tls"), localhost.getSocketFactory())
                    .send(Emails.newsletter());

            assertThat(server.only().to()).isEqualTo("energi@bolaget.example");
        }
    }

    @Test
    void aServerWithACertificateForAnotherHostGetsNoEmail() {
        try (var server = MailServer.withTls(another);
                var starts = MailServer.withStartTls(another, "bot", "hemligt")) {
            assertLater(Carriers.to(server.port(), Map.of("tls", "tls"), another.getSocketFactory()));
            assertLater(Carriers.to(
                    starts.port(),
                    Map.of("tls", "starttls", "username", "bot", "password", "hemligt"),
                    another.getSocketFactory()));

            assertThat(server.received).isEmpty();
            assertThat(starts.received).isEmpty();
        }
    }

    @Test
    void aServerWithAnUntrustedCertificateGetsNoEmail() {
        try (var server = MailServer.withTls(localhost)) {
            assertLater(Carriers.to(server.port(), Map.of("tls", "tls")));

            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void aServerWithoutEncryptionGetsNeitherEmailNorPassword() {
        try (var server = MailServer.plain()) {
            assertLater(
                    Carriers.to(server.port(), Map.of("tls", "starttls", "username", "bot", "password", "hemligt")));

            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void aWrongPasswordCausesARetryableFailure() {
        try (var server = MailServer.withStartTls(localhost, "bot", "hemligt")) {
            var carrier = Carriers.to(
                    server.port(),
                    Map.of("tls", "starttls", "username", "bot", "password", "fel"),
                    localhost.getSocketFactory());

            assertThatThrownBy(() -> carrier.send(Emails.plain()))
                    .isInstanceOfSatisfying(EmailFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(Kind.LATER);
                        assertThat(failure.getMessage()).isEqualTo("535 the account is refused");
                    });
        }
    }

    @Test
    void theMailServerAndAccountCanBeCheckedWithoutSendingAnEmail() {
        try (var server = MailServer.withStartTls(localhost, "bot", "hemligt")) {
            assertThat(Carriers.to(
                                    server.port(),
                                    Map.of("tls", "starttls", "username", "bot", "password", "hemligt"),
                                    localhost.getSocketFactory())
                            .trouble())
                    .isEmpty();
            assertThat(Carriers.to(
                                    server.port(),
                                    Map.of("tls", "starttls", "username", "bot", "password", "fel"),
                                    localhost.getSocketFactory())
                            .trouble())
                    .get()
                    .extracting(EmailFailure::getMessage)
                    .isEqualTo("535 the account is refused");
            assertThat(server.received).isEmpty();
        }
    }

    @Test
    void theMailServerGreenMailAcceptsTheEmail() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("energi@bolaget.example", "energi@bolaget.example", "läsare");
            server.setUser("bot", "bot", "hemligt");
            Carriers.to(server.getSmtp().getPort(), Map.of("username", "bot", "password", "hemligt"))
                    .send(Emails.newsletter());

            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Vårens nyheter från Hållbar energi");
            assertLater(Carriers.to(server.getSmtp().getPort(), Map.of("username", "bot", "password", "fel")));
        } finally {
            server.stop();
        }
    }

    private static void assertLater(EmailTransport carrier) {
        assertThatThrownBy(() -> carrier.send(Emails.plain()))
                .isInstanceOfSatisfying(
                        EmailFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.LATER));
    }
}
