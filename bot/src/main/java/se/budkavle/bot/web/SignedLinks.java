package se.budkavle.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.storage.link.SigningKey;
import se.budkavle.storage.link.SigningKeys;

/**
 * Makes and reads the tokens of links that answer without a log-in; each holds for one purpose, one matter and one person.
 *
 * <p>A composer puts {@code address.inLetter("/leave/" + links.token("newsletter.leave", networkId, contactId))} into a letter. A controller has the
 * path {@code /leave/{token}}, so that guessing is limited, and asks {@code links.read("newsletter.leave", token)}; what is empty is a
 * page that does not exist. A GET shows, names whom the link concerns and changes nothing, as mail scanners open every link;
 * a POST acts, and does no harm when it comes twice. A token never ends by itself: whoever reads it asks whether its matter is still
 * open. What it names is not secret, so it has ids and never names or addresses.
 */
@Component
public class SignedLinks {

    private static final int SIGNATURE_BYTES = 16;
    private static final int SIGNATURE_LETTERS = 22;
    /** Longer than any token that is made here. */
    static final int MOST_LETTERS = 300;
    private static final String BETWEEN = "\n";

    private final SigningKeys keys;
    private final Clock clock;

    SignedLinks(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What and whom a link is about, by their ids. */
    public record Concerned(String matter, String person) { }

    /** A token of letters, digits, - and _; the same each time. The first one ever stores the key: not in a transaction that only reads. */
    public String token(String purpose, String matter, String person) {
        return token(keys.ofLinks(clock.instant()), purpose, matter, person);
    }

    /** What it is about; nothing where it is not whole, was changed, or was made for another purpose. */
    public Optional<Concerned> read(String purpose, String token) {
        if (token.length() <= SIGNATURE_LETTERS || token.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        return keys.findById(SigningKey.OF_LINKS).flatMap(key -> named(token.substring(SIGNATURE_LETTERS))
                .filter(named -> MessageDigest.isEqual(token(key, purpose, named.matter(), named.person()).getBytes(UTF_8), token.getBytes(UTF_8))));
    }

    private static Optional<Concerned> named(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(BETWEEN, -1);
            return parts.length == 2 ? Optional.of(new Concerned(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static String token(SigningKey key, String purpose, String matter, String person) {
        var named = matter + BETWEEN + person;
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(Arrays.copyOf(key.sign(purpose + BETWEEN + named), SIGNATURE_BYTES)) + encoder.encodeToString(named.getBytes(UTF_8));
    }
}
