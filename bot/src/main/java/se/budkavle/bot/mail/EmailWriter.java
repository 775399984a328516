package se.budkavle.bot.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.delivery.Email;
import se.budkavle.bot.delivery.EmailFailure;

/** Converts an email into a MIME message with the headers that mail programs and servers need. */
class EmailWriter {

    private final MailSettings settings;
    private final Session session;
    private final MailIdHeaders ids;
    private final @Nullable DkimEmailSigner signature;
    private final Clock clock;
    private final String from;

    EmailWriter(MailSettings settings, Session session, MailIdHeaders ids, Clock clock) {
        this.settings = settings;
        this.session = session;
        this.ids = ids;
        this.signature = settings.dkim().isSet() ? new DkimEmailSigner(settings.dkim(), ids.domain()) : null;
        this.clock = clock;
        this.from = settings.from();
    }

    /**
     * @throws EmailFailure if the email can never be sent, for example because the recipient's address is invalid or
     *     the email is too large
     */
    SMTPMessage write(Email email) {
        var to = SmtpAddressEncoder.ascii(email.to())
                .orElseThrow(() -> new EmailFailure(EmailFailure.Kind.BAD_ADDRESS, "501 5.1.3 no mail address", null));
        try {
            var written = written(email, to);
            var bytes = bytes(signature == null ? written : signature.sign(written));
            if (bytes.length > settings.largest().toBytes()) {
                throw new EmailFailure(EmailFailure.Kind.REFUSED, "552 5.3.4 larger than budkavle.mail.largest", null);
            }
            // Creates the final message from the bytes of the encoded and signed message, so that encoding and signing
            // happen only once.
            var message = new SMTPMessage(session, new ByteArrayInputStream(bytes));
            message.setEnvelopeFrom(ids.envelopeSender(email.id()));
            return message;
        } catch (MessagingException | IOException e) {
            throw new EmailFailure(EmailFailure.Kind.UNWRITABLE, "no mail can be made of it", e);
        }
    }

    /**
     * Returns the envelope id of the email. Mail servers repeat the envelope id in their reports, so that the bot can
     * identify the email.
     */
    String envelopeId(Email email) {
        return ids.signed(email.id());
    }

    private SMTPMessage written(Email email, String to) throws MessagingException, UnsupportedEncodingException {
        var message = new EmailMessage(session, ids.messageId(email.id()));
        message.setFrom(SmtpAddressEncoder.named(from, email.fromName()));
        message.setRecipient(Message.RecipientType.TO, SmtpAddressEncoder.named(to, email.toName()));
        if (email.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {
                SmtpAddressEncoder.named(
                        SmtpAddressEncoder.ascii(email.replyTo()).orElse(from), null)
            });
        }
        message.setSubject(HeaderCleaner.of(email.subject()), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", email.language().toLanguageTag());
        // The headers Auto-Submitted and X-Auto-Response-Suppress ask the recipient's mail server to send no automatic
        // reply. Microsoft Exchange obeys only X-Auto-Response-Suppress.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (email.thread() != null) {
            message.setHeader("In-Reply-To", ids.threadId(email.thread()));
            message.setHeader("References", ids.threadId(email.thread()));
        }
        aboutList(message, email);
        message.setContent(EmailBody.of(email));
        message.saveChanges();
        return message;
    }

    private void aboutList(SMTPMessage message, Email email) throws MessagingException, UnsupportedEncodingException {
        if (email.list() != null) {
            var title = MimeUtility.encodeWord(
                    HeaderCleaner.of(email.list().title()).replaceAll("[<>\"\\\\]", ""), "UTF-8", "Q");
            message.setHeader(
                    "List-Id",
                    MimeUtility.fold(
                            "List-Id: ".length(),
                            (title.startsWith("=?") ? title : '"' + title + '"') + " <"
                                    + email.list().id() + "." + ids.domain() + ">"));
        }
        var ends = new ArrayList<String>();
        if (email.unsubscribe() != null) {
            ends.add("<" + email.unsubscribe().toASCIIString() + ">");
            if (isOneClick(email.unsubscribe())) {
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            if (!settings.unsubscribeTo().isBlank()) {
                ends.add("<mailto:" + settings.unsubscribeTo() + "?subject="
                        + URLEncoder.encode(ids.signed(email.id()), StandardCharsets.US_ASCII) + ">");
            }
            message.setHeader("List-Unsubscribe", String.join(",\r\n ", ends));
        }
    }

    /**
     * Returns whether this link allows readers to unsubscribe with one click. RFC 8058 requires HTTPS for a one-click
     * link.
     */
    private static boolean isOneClick(URI unsubscribe) {
        return "https".equalsIgnoreCase(unsubscribe.getScheme());
    }

    private static byte[] bytes(SMTPMessage message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
