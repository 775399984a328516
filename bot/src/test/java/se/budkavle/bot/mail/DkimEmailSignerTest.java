package se.budkavle.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the DKIM signatures (RFC 6376) of emails. Verifies the signatures from the email's bytes and the public key, as
 * a receiving mail server does.
 */
class DkimEmailSignerTest {

    @TempDir
    private Path folder;

    @Test
    void theSignatureIsValidForTheReceivedEmail() throws Exception {
        var keys = keys();
        try (var server = MailServer.plain()) {
            var messageId = Carriers.to(server.port(), signed(keys)).send(Emails.newsletter());

            var mail = new RawMail(server.only().bytes());
            var tags = tags(mail.header("DKIM-Signature"));
            assertThat(tags)
                    .containsEntry("a", "rsa-sha256")
                    .containsEntry("c", "relaxed/relaxed")
                    .containsEntry("d", "kfvn.example")
                    .containsEntry("s", "nyhetsbrev")
                    .doesNotContainKey("l");
            assertThat(Arrays.asList(tags.get("h").toLowerCase(Locale.ROOT).split(":")))
                    .contains(
                            "from",
                            "to",
                            "subject",
                            "date",
                            "message-id",
                            "list-unsubscribe",
                            "list-unsubscribe-post",
                            "mime-version",
                            "content-type");
            assertThat(tags.get("bh")).isEqualTo(bodyHash(mail.text));
            assertThat(verifies(mail, tags, keys)).isTrue();
            assertThat(mail.header("Message-ID")).isEqualTo(messageId);
            assertThat(server.only().envelopeFrom()).isEqualTo("studs+" + Emails.SIGNED + "@kfvn.example");
        }
    }

    @Test
    void anUnreadableDkimKeyPreventsTheStart() throws Exception {
        var file = Files.writeString(folder.resolve("key.pem"), "no key");

        assertThatThrownBy(
                        () -> Carriers.to(25, Map.of("dkim.key-file", file.toString(), "dkim.selector", "nyhetsbrev")))
                .hasMessageContaining("budkavle.mail.dkim");
        assertThatThrownBy(() -> Carriers.to(
                        25, Map.of("dkim.key-file", folder.resolve("none").toString(), "dkim.selector", "x")))
                .hasMessageContaining("budkavle.mail.dkim");
    }

    private Map<String, String> signed(KeyPair keys) throws Exception {
        var file = Files.writeString(
                folder.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        return Map.of("dkim.key-file", file.toString(), "dkim.selector", "nyhetsbrev");
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static Map<String, String> tags(String header) {
        return Arrays.stream(header.split(";"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toMap(
                        tag -> tag.substring(0, tag.indexOf('=')),
                        tag -> tag.substring(tag.indexOf('=') + 1).replaceAll("\\s", "")));
    }

    /**
     * Returns the DKIM hash of the email's body in its relaxed form. This form ignores white space at the end of lines
     * and empty lines at the end of the body.
     */
    private static String bodyHash(String mail) throws Exception {
        var body = mail.substring(mail.indexOf("\r\n\r\n") + 4)
                .replaceAll("[ \t]+", " ")
                .replaceAll(" \r\n", "\r\n")
                .replaceAll("(\r\n)+$", "\r\n");
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean verifies(RawMail mail, Map<String, String> tags, KeyPair keys) throws Exception {
        var signed = new StringBuilder();
        for (var name : tags.get("h").split(":")) {
            signed.append(relaxed(name, mail.header(name))).append("\r\n");
        }
        signed.append(relaxed("DKIM-Signature", mail.header("DKIM-Signature").replaceAll("([; ]b=)[^;]*", "$1")));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update(signed.toString().getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getDecoder().decode(tags.get("b")));
    }

    private static String relaxed(String name, String value) {
        return name.toLowerCase(Locale.ROOT) + ":"
                + value.replaceAll("[ \t]+", " ").strip();
    }
}
