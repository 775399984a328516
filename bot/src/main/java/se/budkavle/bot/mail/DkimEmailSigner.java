package se.budkavle.bot.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/**
 * Signs emails with DKIM for the sender's domain. The bot signs emails only if a key file is configured. No key file is
 * needed if the mail server itself signs the emails.
 */
class DkimEmailSigner {

    private final MailSettings.Dkim settings;
    private final String domain;
    private final byte[] key;

    DkimEmailSigner(MailSettings.Dkim settings, String domain) {
        this.settings = settings;
        this.domain = domain;
        try {
            var pem = Files.readString(Path.of(settings.keyFile()), StandardCharsets.US_ASCII);
            key = pem.replaceAll("-----[A-Z ]+-----", "").getBytes(StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of budkavle.mail.dkim cannot be read", e);
        }
        signer();
    }

    /** Returns a copy of the email that gets its DKIM signature at the moment when it is converted to bytes. */
    SMTPMessage sign(SMTPMessage message) throws MessagingException {
        return new DkimMessage(message, signer());
    }

    /** Creates a new signer for each email, because a signer is not thread-safe. */
    private DkimSigner signer() {
        try {
            var signer = new DkimSigner(
                    domain,
                    settings.selector(),
                    new ByteArrayInputStream(Base64.getMimeDecoder().decode(key)));
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            // Disables the signer's check of the public key, because this check would query the DNS for each email.
            signer.setCheckDomainKey(false);
            // Signs the header List-Unsubscribe-Post too, because Gmail and Yahoo ignore unsigned unsubscribe headers
            // (RFC 8058).
            signer.addHeaderToSign("List-Unsubscribe-Post");
            return signer;
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new IllegalStateException("The key of budkavle.mail.dkim is no RSA key in PKCS #8", e);
        }
    }
}
