package se.budkavle.bot.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a letter's row is named in a mail, and found again in what comes back: Message-ID, envelope sender, and thread. */
final class MailIds {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private final String domain;
    private final String before;
    private final String after;
    private final boolean inEnvelope;
    private final Pattern messageId;

    /** @param envelopeSender an address, with * for the id where there is one */
    MailIds(String from, String envelopeSender) {
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

    String messageId(String id) {
        if (!PLAIN.matcher(id).matches()) {
            throw new IllegalArgumentException("No Message-ID can be made of " + id);
        }
        return "<" + id + "@" + domain + ">";
    }

    String envelopeSender(String id) {
        return inEnvelope ? before + id + after : before;
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

    /** The id in an envelope sender that a bounce was sent to. Mail servers may change the case of its letters; ids have capital ones. */
    Optional<String> idInEnvelope(String address) {
        int length = address.length() - before.length() - after.length();
        boolean ours = inEnvelope && length > 0 && address.regionMatches(true, 0, before, 0, before.length())
                && address.regionMatches(true, before.length() + length, after, 0, after.length());
        return ours ? plain(address.substring(before.length(), before.length() + length)) : Optional.empty();
    }

    /** The id in a Message-ID of ours. */
    Optional<String> idInMessageId(String header) {
        var found = messageId.matcher(header);
        return found.find() ? plain(found.group(1)) : Optional.empty();
    }

    /** What may be an id, as we write them. */
    static Optional<String> plain(String id) {
        return PLAIN.matcher(id).matches() ? Optional.of(id.toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
