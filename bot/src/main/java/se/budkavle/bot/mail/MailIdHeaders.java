package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import se.budkavle.storage.link.SigningKey;

/**
 * Creates the email headers that contain an email's signed id, and extracts the id from bounces and unsubscribe emails.
 */
final class MailIdHeaders {

    private final EmailIdSigner ids;
    private final String domain;
    private final String before;
    private final String after;
    private final boolean inEnvelope;
    private final Pattern messageId;

    /**
     * Creates the headers.
     *
     * @param envelopeSender the address to which mail servers send bounces; may contain a * in place of the email's
     *     signed id; if blank, {@code from} is used
     * @param key the key that signs the ids of emails
     */
    MailIdHeaders(String from, String envelopeSender, Supplier<SigningKey> key) {
        this.ids = new EmailIdSigner(key);
        this.domain = from.substring(from.lastIndexOf('@') + 1);
        var sender = envelopeSender.isBlank() ? from : envelopeSender;
        int star = sender.indexOf('*');
        this.inEnvelope = star >= 0;
        this.before = inEnvelope ? sender.substring(0, star) : sender;
        this.after = inEnvelope ? sender.substring(star + 1) : "";
        this.messageId = Pattern.compile("<([A-Za-z0-9._-]+)@" + Pattern.quote(domain) + ">", Pattern.CASE_INSENSITIVE);
    }

    String domain() {
        return domain;
    }

    /**
     * Returns the email's signed id, which is also the envelope id of the email and the subject line of an unsubscribe
     * email.
     */
    String signed(String id) {
        return ids.sign(id);
    }

    String messageId(String id) {
        return "<" + signed(id) + "@" + domain + ">";
    }

    String envelopeSender(String id) {
        return inEnvelope ? before + signed(id) + after : before;
    }

    /**
     * Returns a Message-ID to which all emails of a conversation refer in their headers, so that mail programs show
     * them as one conversation. No email itself has the returned Message-ID.
     */
    String threadId(String thread) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(thread.getBytes(StandardCharsets.UTF_8));
            return "<thread." + HexFormat.of().formatHex(digest, 0, 16) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Returns the email's id from the address to which a bounce was sent. Returns empty if the address has another
     * format or the signature is wrong.
     */
    Optional<String> idInEnvelope(String address) {
        int length = address.length() - before.length() - after.length();
        boolean ours = inEnvelope
                && length > 0
                && address.regionMatches(true, 0, before, 0, before.length())
                && address.regionMatches(true, before.length() + length, after, 0, after.length());
        return ours ? ids.read(address.substring(before.length(), before.length() + length)) : Optional.empty();
    }

    /** Returns the email's id from a Message-ID. Returns empty if the bot did not create the Message-ID. */
    Optional<String> idInMessageId(String header) {
        var found = messageId.matcher(header);
        return found.find() ? ids.read(found.group(1)) : Optional.empty();
    }

    /**
     * Verifies a text that {@link #signed} has returned, and returns the email's id. Returns empty if the signature is
     * wrong.
     */
    Optional<String> read(String signed) {
        return ids.read(signed);
    }
}
