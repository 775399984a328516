package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import se.budkavle.storage.link.SigningKey;

/** How a letter's row is named in a mail, and found again in what comes back: always by its signed id. */
final class MailIds {

    private final SignedIds ids;
    private final String domain;
    private final String before;
    private final String after;
    private final boolean inEnvelope;
    private final Pattern messageId;

    /**
     * @param envelopeSender an address, with * for the id where there is one
     * @param key what ids are signed with
     */
    MailIds(String from, String envelopeSender, Supplier<SigningKey> key) {
        this.ids = new SignedIds(key);
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

    /** As it stands by itself: in the envelope's id and in the subject of an unsubscription. */
    String signed(String id) {
        return ids.sign(id);
    }

    String messageId(String id) {
        return "<" + signed(id) + "@" + domain + ">";
    }

    String envelopeSender(String id) {
        return inEnvelope ? before + signed(id) + after : before;
    }

    /** The made-up Message-ID that all letters of one matter refer to, so that mail programs show them together. */
    String threadId(String thread) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(thread.getBytes(StandardCharsets.UTF_8));
            return "<thread." + HexFormat.of().formatHex(digest, 0, 16) + "@" + domain + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The id in an envelope sender that a bounce was sent to. */
    Optional<String> idInEnvelope(String address) {
        int length = address.length() - before.length() - after.length();
        boolean ours = inEnvelope && length > 0 && address.regionMatches(true, 0, before, 0, before.length())
                && address.regionMatches(true, before.length() + length, after, 0, after.length());
        return ours ? ids.read(address.substring(before.length(), before.length() + length)) : Optional.empty();
    }

    /** The id in a Message-ID of ours. */
    Optional<String> idInMessageId(String header) {
        var found = messageId.matcher(header);
        return found.find() ? ids.read(found.group(1)) : Optional.empty();
    }

    /** The id in what {@link #signed} gave; empty where somebody else has made it. */
    Optional<String> read(String signed) {
        return ids.read(signed);
    }
}
