package se.budkavle.bot.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import se.budkavle.storage.link.SigningKey;

/**
 * Signs the ids of letters that stand in mails, so that nobody can name a letter that they have not received.
 *
 * <p>Ids follow one upon another, so that whoever has one can guess its neighbours. Mail servers may change the case of letters.
 */
final class SignedIds {

    /** How long an id of the house is with its signature. */
    static final int USUAL_LENGTH = 23;
    private static final String PURPOSE = "mail.letter\n";
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** Five bits each. */
    private static final int SIGNATURE_LETTERS = 10;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]+");

    private final Supplier<SigningKey> key;

    SignedIds(Supplier<SigningKey> key) {
        this.key = key;
    }

    /** The id with its signature after it; the same each time. */
    String sign(String id) {
        if (!PLAIN.matcher(id).matches()) {
            throw new IllegalArgumentException("No Message-ID can be made of " + id);
        }
        return id + signature(id);
    }

    /** The id; nothing where the signature is not ours. */
    Optional<String> read(String signed) {
        int length = signed.length() - SIGNATURE_LETTERS;
        if (length < 1 || !PLAIN.matcher(signed).matches()) {
            return Optional.empty();
        }
        var upper = signed.toUpperCase(Locale.ROOT);
        var id = upper.substring(0, length);
        return MessageDigest.isEqual(sign(id).getBytes(US_ASCII), upper.getBytes(US_ASCII)) ? Optional.of(id) : Optional.empty();
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
