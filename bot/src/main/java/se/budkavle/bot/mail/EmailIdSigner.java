package se.budkavle.bot.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import se.budkavle.storage.link.SigningKey;

/**
 * Signs and verifies the ids of the bot's emails. The ids are part of email headers and addresses. Without a signature,
 * anybody could guess the id of another person's email, because the ids are consecutive.
 *
 * <p>The verification ignores upper and lower case, because mail servers may change the case of letters.
 */
final class EmailIdSigner {

    /** The usual number of characters in a signed id. */
    static final int USUAL_LENGTH = 23;

    private static final String PURPOSE = "mail.letter\n";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** The number of characters in the signature; each character encodes five bits. */
    private static final int SIGNATURE_LETTERS = 10;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private final Supplier<SigningKey> key;

    EmailIdSigner(Supplier<SigningKey> key) {
        this.key = key;
    }

    /** Returns the id followed by its signature. The signature of an id never changes. */
    String sign(String id) {
        if (!PLAIN.matcher(id).matches()) {
            throw new IllegalArgumentException("No Message-ID can be made of " + id);
        }
        return id + signature(id);
    }

    /**
     * Verifies the signature of a signed id, and returns the id without the signature. Returns empty if the signature
     * is wrong.
     */
    Optional<String> read(String signed) {
        int length = signed.length() - SIGNATURE_LETTERS;
        if (length < 1 || !PLAIN.matcher(signed).matches()) {
            return Optional.empty();
        }
        var upper = signed.toUpperCase(Locale.ROOT);
        var id = upper.substring(0, length);
        return MessageDigest.isEqual(sign(id).getBytes(US_ASCII), upper.getBytes(US_ASCII))
                ? Optional.of(id)
                : Optional.empty();
    }

    private String signature(String id) {
        var bytes = key.get().sign(PURPOSE + id);
        var letters = new StringBuilder();
        for (int i = 0; i < SIGNATURE_LETTERS; i++) {
            letters.append(ALPHABET.charAt(bytes[i] & 31));
        }
        return letters.toString();
    }
}
