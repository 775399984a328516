package se.budkavle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Tests that the sandbox's web page shows the emails that the imitated SMTP server has received. Also tests the faults
 * that can be injected into the delivery of emails.
 */
class EmailsTest {

    private static final String NEWSLETTER = """
            From: =?UTF-8?Q?H=C3=A5llbar_energi?= <natverk@sandbox.example>
            To: member@sandbox.example
            Subject: =?UTF-8?Q?V=C3=A5rens_nyheter?=
            List-Unsubscribe: <https://kfvn.example/l/abc>,
             <mailto:avsluta@sandbox.example>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            V=C3=A5rens nyheter
            --a
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <html><head><title>x</title></head><body><h1>V=C3=A5rens nyheter</h1><img src=3D"cid:karta"></body></html>
            --b
            Content-Type: image/png
            Content-ID: <karta>
            Content-Transfer-Encoding: base64

            AQID
            --b--
            --a--
            """;

    @Test
    void aPersonSeesAReceivedMailWithSubjectSenderTextAndHtml() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            send(sandbox, "Member+nyheter@sandbox.example", NEWSLETTER);

            ApiClient people = ApiClient.people(sandbox);
            JsonNode letters = people.get("people/" + sandbox.personId("member") + "/letters")
                    .body();
            assertThat(letters).hasSize(1);
            assertThat(letters.at("/0/subject").asString()).isEqualTo("Vårens nyheter");
            assertThat(letters.at("/0/from").asString()).isEqualTo("Hållbar energi <natverk@sandbox.example>");
            assertThat(letters.at("/0/envelopeFrom").asString()).isEqualTo("studs+1@sandbox.example");
            JsonNode whole =
                    people.get("letters/" + letters.at("/0/id").asString()).body();
            assertThat(whole.path("text").asString()).contains("Vårens nyheter");
            assertThat(whole.path("html").asString()).contains("<h1>Vårens nyheter</h1>", "cid:karta");
            assertThat(whole.path("headers")
                            .valueStream()
                            .filter(header -> header.path("name").asString().equals("List-Unsubscribe"))
                            .findFirst()
                            .orElseThrow()
                            .path("value")
                            .asString())
                    .isEqualTo("<https://kfvn.example/l/abc>, <mailto:avsluta@sandbox.example>");
            assertThat(people.get("people/" + sandbox.personId("guest") + "/letters")
                            .body())
                    .isEmpty();
            assertThat(people.get("letters/others").body()).isEmpty();
        }
    }

    @Test
    void scriptsInAnHtmlMailAreNotRun() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            send(sandbox, "member@sandbox.example", NEWSLETTER);

            String id = ApiClient.people(sandbox)
                    .get("people/" + sandbox.personId("member") + "/letters")
                    .body()
                    .at("/0/id")
                    .asString();
            ApiClient.Answer html = ApiClient.people(sandbox).get("letters/" + id + "/html");
            assertThat(new String(html.response().body(), StandardCharsets.UTF_8))
                    .contains("<base target=\"_blank\">", "src=\"data:image/png;base64,AQID\"");
            assertThat(html.response()
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("default-src 'none'", "sandbox")
                    .doesNotContain("allow-scripts", "allow-same-origin");
            assertThat(new String(
                            ApiClient.people(sandbox)
                                    .get("letters/" + id + "/raw")
                                    .response()
                                    .body(),
                            StandardCharsets.US_ASCII))
                    .startsWith("From: =?UTF-8?Q?");
        }
    }

    @Test
    void aMailToAnUnknownAddressIsListedSeparately() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            send(sandbox, "energi@bolaget.example", "Subject: En\n\nHej");
            send(sandbox, "nobody@sandbox.example", "Subject: Ingen\n\nHej");

            ApiClient people = ApiClient.people(sandbox);
            assertThat(people.get("letters/others").body().findValuesAsString("subject"))
                    .containsExactly("Ingen", "En");
            assertThat(people.get("letters/others?to=Energi@bolaget.example")
                            .body()
                            .findValuesAsString("to"))
                    .containsExactly("energi@bolaget.example");
            String id = people.get("letters/others").body().at("/0/id").asString();
            assertThat(people.get("letters/" + id).body().path("html").isNull()).isTrue();
            assertThat(people.get("letters/" + id + "/html").status()).isEqualTo(404);
            assertThat(people.get("letters/1").status()).isEqualTo(404);
        }
    }

    @Test
    void everyPersonHasAMailAddress() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            assertThat(ApiClient.people(sandbox)
                            .get("workspace")
                            .body()
                            .path("people")
                            .findValuesAsString("mail"))
                    .containsExactlyInAnyOrder(
                            "coordinator@sandbox.example", "member@sandbox.example", "guest@sandbox.example");
        }
    }

    @Test
    void receivedMailsAreKeptAcrossRestarts(@TempDir Path folder) throws Exception {
        SandboxSettings settings = SandboxSettings.of(SampleSeed.SEED).withStateFile(folder.resolve("state.json.gz"));
        try (Sandbox before = Sandbox.start(settings)) {
            send(before, "member@sandbox.example", NEWSLETTER);
        }
        try (Sandbox after = Sandbox.start(settings)) {
            assertThat(ApiClient.people(after)
                            .get("people/" + after.personId("member") + "/letters")
                            .body()
                            .at("/0/subject")
                            .asString())
                    .isEqualTo("Vårens nyheter");
        }
    }

    @Test
    void injectedMailFaultsTakeEffect() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            fails(sandbox, "{'mailGone':true}", "421");
            ApiClient.people(sandbox).post("faults", "{'mailGone':false}");
            fails(sandbox, "{'refuseMailNext':1}", "550 5.1.1");
            fails(sandbox, "{'delayMailNext':1}", "450 4.2.0");
            assertThat(ApiClient.people(sandbox).get("letters/others").body()).isEmpty();
            fails(sandbox, "{'cutMailNext':1}", "");
            assertThat(ApiClient.people(sandbox).get("letters/others").body()).hasSize(1);
            send(sandbox, "energi@bolaget.example", "Subject: En\n\nHej");
            assertThat(ApiClient.people(sandbox).get("letters/others").body()).hasSize(2);
        }
    }

    @Test
    void theMailServersLatencyCanBeRaised() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.of(SampleSeed.SEED))) {
            fails(sandbox, "{'mailLatencyMillis':20000}", "");
            ApiClient.people(sandbox).post("faults", "{'mailLatencyMillis':1}");
            send(sandbox, "energi@bolaget.example", "Subject: En\n\nHej");
            assertThat(ApiClient.people(sandbox).get("letters/others").body()).hasSize(1);
        }
    }

    private static void fails(Sandbox sandbox, String faults, String answer) {
        assertThat(ApiClient.people(sandbox).post("faults", faults).status()).isEqualTo(200);
        assertThatThrownBy(() -> send(sandbox, "energi@bolaget.example", "Subject: En\n\nHej"))
                .isInstanceOfSatisfying(
                        MessagingException.class,
                        failure -> assertThat(everythingSaid(failure)).contains(answer));
    }

    private static String everythingSaid(MessagingException failure) {
        return failure + " "
                + (failure.getNextException() == null
                        ? ""
                        : failure.getNextException().toString());
    }

    private static void send(Sandbox sandbox, String to, String mail) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.timeout", "500");
        properties.setProperty("mail.smtp.from", "studs+1@sandbox.example");
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(
                session, new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
        SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
        try (transport) {
            transport.connect("127.0.0.1", sandbox.mailPort(), null, null);
            transport.sendMessage(message, InternetAddress.parse(to));
        }
    }
}
