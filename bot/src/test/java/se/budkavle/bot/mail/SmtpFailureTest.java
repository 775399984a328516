package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailFailure;
import se.budkavle.bot.delivery.EmailFailure.Kind;
import se.budkavle.bot.delivery.EmailTransport;

/**
 * Tests the outcome of sending an email for each response of the mail server: sent, refused, to be retried, or unknown.
 */
class SmtpFailureTest {

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREETING | 421 4.3.2 too busy | LATER",
                "GREETING | 554 no service | LATER",
                "GREETING | hang up | LATER",
                "EHLO | hang up | LATER",
                "AUTH | 535 5.7.8 wrong password | LATER",
                "AUTH | 454 4.7.0 try later | LATER",
                "MAIL | 421 4.3.2 shutting down | LATER",
                "MAIL | 530 5.7.0 authentication required | LATER",
                "MAIL | 553 5.7.1 sender not owned by the account | LATER",
                "MAIL | 451 4.3.0 greylisted | DELAYED",
                "MAIL | 552 5.3.4 too large | REFUSED",
                "MAIL | hang up | LATER",
                "RCPT | 450 4.2.0 greylisted | DELAYED",
                "RCPT | 451 4.7.1 greylisted | DELAYED",
                "RCPT | 452 4.2.2 mailbox full | DELAYED",
                "RCPT | 550 5.1.1 no such user | BAD_ADDRESS",
                "RCPT | 553 5.1.3 bad address | BAD_ADDRESS",
                "RCPT | 550 5.4.1 access denied | BAD_ADDRESS",
                "RCPT | 550 no such user | REFUSED",
                "RCPT | 554 5.7.1 not for you | REFUSED",
                "MAIL | 550 5.1.0 sender refused | LATER",
                "END | 550 5.1.1 no such user | BAD_ADDRESS",
                "RCPT | 552 5.2.2 mailbox full for good | REFUSED",
                "RCPT | 421 4.7.0 too many | LATER",
                "RCPT | hang up | LATER",
                "DATA | 451 4.3.0 not now | DELAYED",
                "DATA | 554 5.6.0 no | REFUSED",
                "DATA | hang up | LATER",
                "END | 552 5.3.4 too large | REFUSED",
                "END | 554 5.7.1 looks like spam | REFUSED",
                "END | 451 4.3.0 queue full | DELAYED",
                "END | 421 4.3.2 shutting down | LATER",
                "END | hang up | UNKNOWN",
                "END | silence | UNKNOWN",
                "RCPT | silence | LATER",
                "GREETING | silence | LATER"
            })
    void eachErrorResponseOfTheServerIsMappedToTheExpectedKindOfFailure(String command, String answer, Kind kind) {
        server.answering(command, answer);

        assertFails(
                Carriers.to(server.port(), Map.of("username", "bot", "password", "secret", "answers-within", "PT2S")),
                kind);
    }

    @Test
    void anEmailWhoseResponseIsLostIsNotSentAgain() {
        server.answering("END", "250 taken", ScriptedServer.HANG_UP);

        try (var connection = carrier().open()) {
            connection.write(Emails.plain("ONE", "a@b.example")).handOver();
            assertThatThrownBy(() ->
                            connection.write(Emails.plain("TWO", "a@b.example")).handOver())
                    .isInstanceOfSatisfying(
                            EmailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN));
            connection.write(Emails.plain("THREE", "a@b.example")).handOver();
        }

        assertThat(server.handedOver)
                .containsExactly(
                        Carriers.IDS.messageId("ONE"), Carriers.IDS.messageId("TWO"), Carriers.IDS.messageId("THREE"));
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void anEmailThatCannotBeComposedIsNotSentToTheServer() {
        var letter = Emails.illustrated(new Email.Picture("map", "no/content/type", new byte[1]));

        assertThatThrownBy(() -> carrier().send(letter))
                .isInstanceOfSatisfying(
                        EmailFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.UNWRITABLE));

        assertThat(server.connections).hasValue(0);
    }

    @Test
    void severalConsecutiveEmailsShareOneConnection() {
        try (var connection = carrier().open()) {
            for (int number = 0; number < 5; number++) {
                connection.write(Emails.plain("N" + number, "a@b.example")).handOver();
            }
        }

        assertThat(server.handedOver).hasSize(5);
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aRefusedRecipientDoesNotEndTheConnection() {
        server.answering("RCPT", "550 5.1.1 no such user");

        try (var connection = carrier().open()) {
            assertThatThrownBy(() -> connection
                            .write(Emails.plain("ONE", "nobody@b.example"))
                            .handOver())
                    .isInstanceOf(EmailFailure.class);
            connection.write(Emails.plain("TWO", "a@b.example")).handOver();
        }

        assertThat(server.handedOver).containsExactly(Carriers.IDS.messageId("TWO"));
        assertThat(server.connections).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 5.7.1 not for you", "DATA,554 5.6.0 no", "END,554 5.7.1 looks like spam"})
    void aConnectionThatBreaksAfterARefusedEmailIsReopenedForTheNextEmail(String command, String refusal) {
        server.answering(command, refusal).answering("RSET", ScriptedServer.SILENCE);

        try (var connection =
                Carriers.to(server.port(), Map.of("answers-within", "PT2S")).open()) {
            assertThatThrownBy(() ->
                            connection.write(Emails.plain("ONE", "a@b.example")).handOver())
                    .isInstanceOfSatisfying(
                            EmailFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
            connection.write(Emails.plain("TWO", "a@b.example")).handOver();
        }

        assertThat(server.handedOver).contains(Carriers.IDS.messageId("TWO"));
        assertThat(server.connections).hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"MAIL,hang up", "MAIL,421 4.4.2 idle for too long", "RCPT,hang up", "DATA,hang up"})
    void aConnectionThatBreaksBetweenTwoEmailsIsReopened(String command, String answer) {
        server.answering(command, command.equals("DATA") ? "354 go on" : "250 fine", answer);

        try (var connection = carrier().open()) {
            connection.write(Emails.plain("ONE", "a@b.example")).handOver();
            connection.write(Emails.plain("TWO", "a@b.example")).handOver();
        }

        assertThat(server.handedOver).containsExactly(Carriers.IDS.messageId("ONE"), Carriers.IDS.messageId("TWO"));
        assertThat(server.connections).hasValue(2);
    }

    @Test
    void sendingToAnUnavailableServerFailsAsRetryable() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }

        assertFails(Carriers.to(nobody, Map.of()), Kind.LATER);
    }

    @Test
    void theReasonForAFailureHasTheStatusCodesButNotTheEmailAddress() {
        server.answering("RCPT", "550 5.1.1 <a@b.example>: no such user here");

        assertThatThrownBy(() -> carrier().send(Emails.plain("ONE", "a@b.example")))
                .hasMessage("550 5.1.1 at RECIPIENT")
                .hasNoCause();
    }

    @Test
    void withoutAMailServerEveryEmailFailsAsRetryable() {
        var carrier = new MailConfiguration().carrier(Carriers.settings(Map.of()), null, null, null);

        assertThat(carrier.isReady()).isFalse();
        assertFails(carrier, Kind.LATER);
        assertThat(carrier().isReady()).isTrue();
    }

    private EmailTransport carrier() {
        return Carriers.to(server.port(), Map.of());
    }

    private static void assertFails(EmailTransport carrier, Kind kind) {
        assertThatThrownBy(() -> carrier.send(Emails.plain())).isInstanceOfSatisfying(EmailFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.getMessage()).isNotBlank().doesNotContain("@");
        });
    }
}
