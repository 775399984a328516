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
 * Makes and reads the tokens of links that work without a log-in; each token is bound to one purpose, one matter and
 * one person.
 *
 * <p>A composer puts {@code address.inLetter("/leave/" + links.token("newsletter.leave", networkId, contactId))} into a
 * letter. A controller has the path {@code /leave/{token}}, whose variable name applies the rate limit against
 * guessing, and calls {@code links.read("newsletter.leave", token)}; an empty result must be answered like a page that
 * does not exist. A GET names the person whom the link concerns and changes nothing, because mail scanners open every
 * link; a POST acts and must be harmless when it is repeated. A token does not expire: the code that reads it checks
 * whether its matter is still open. Its content can be read by anyone, so it contains ids and never names or addresses.
 */
@Component
public class SignedLinks {

    private static final int SIGNATURE_BYTES = 16;
    private static final int SIGNATURE_LETTERS = 22;
    /** The longest token that is read, in characters; longer than any token made here. */
    static final int MOST_LETTERS = 300;

    private static final String BETWEEN = "\n";

    private final SigningKeys keys;
    private final Clock clock;

    SignedLinks(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The ids of the matter and the person of a link. */
    public record Concerned(String matter, String person) {}

    /**
     * Makes a token of letters, digits, - and _; always the same for the same arguments. The very first call stores the
     * key, so no call may run in a read-only transaction.
     */
    public String token(String purpose, String matter, String person) {
        return token(keys.ofLinks(clock.instant()), purpose, matter, person);
    }

    /** Returns the content of a token; empty when it is incomplete, was changed, or was made for another purpose. */
    public Optional<Concerned> read(String purpose, String token) {
        if (token.length() <= SIGNATURE_LETTERS || token.length() > MOST_LETTERS) {
            return Optional.empty();
        }
        return keys.findById(SigningKey.OF_LINKS)
                .flatMap(key -> named(token.substring(SIGNATURE_LETTERS))
                        .filter(named -> MessageDigest.isEqual(
                                token(key, purpose, named.matter(), named.person())
                                        .getBytes(UTF_8),
                                token.getBytes(UTF_8))));
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
        return encoder.encodeToString(Arrays.copyOf(key.sign(purpose + BETWEEN + named), SIGNATURE_BYTES))
                + encoder.encodeToString(named.getBytes(UTF_8));
    }
}
