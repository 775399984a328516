package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import se.budkavle.storage.link.SigningKey;

/** Writes a letter's signed id into the headers of a mail, and finds it again in bounces and answers. */
final class MailIdHeaders {

    private final LetterIdSigner ids;
    private final String domain;
    private final String before;
    private final String after;
    private final boolean inEnvelope;
    private final Pattern messageId;

    /**
     * @param envelopeSender the address that bounces go to; a * in it is replaced by the signed id
     * @param key the key that signs ids
     */
    MailIdHeaders(String from, String envelopeSender, Supplier<SigningKey> key) {
        this.ids = new LetterIdSigner(key);
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
     * Returns the signed id without an address around it, for the envelope id and the subject of an unsubscribe mail.
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
     * Returns a made-up Message-ID that all letters about one matter refer to, so that mail programs show them as one
     * thread.
     */
    String threadId(String thread) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(thread.getBytes(StandardCharsets.UTF_8));
            return "<thread." + HexFormat.of().formatHex(digest, 0, 16) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Returns the id in the envelope sender's address that a bounce was sent to. */
    Optional<String> idInEnvelope(String address) {
        int length = address.length() - before.length() - after.length();
        boolean ours = inEnvelope
                && length > 0
                && address.regionMatches(true, 0, before, 0, before.length())
                && address.regionMatches(true, before.length() + length, after, 0, after.length());
        return ours ? ids.read(address.substring(before.length(), before.length() + length)) : Optional.empty();
    }

    /** Returns the id in a Message-ID that was made here. */
    Optional<String> idInMessageId(String header) {
        var found = messageId.matcher(header);
        return found.find() ? ids.read(found.group(1)) : Optional.empty();
    }

    /** Returns the id in a text made by {@link #signed}; empty when the signature is wrong. */
    Optional<String> read(String signed) {
        return ids.read(signed);
    }
}
