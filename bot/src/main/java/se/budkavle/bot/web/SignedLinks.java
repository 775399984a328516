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
 * Creates and verifies the signed tokens in links that work without a log-in. Each token is valid only for one purpose,
 * one person and one record ({@code matter}), for example a network.
 *
 * <p>An email contains, for example, the link {@code address.inLetter("/leave/" + links.token("newsletter.leave",
 * networkId, contactId))}. The controller of the path {@code /leave/{token}} calls
 * {@code links.read("newsletter.leave", token)}, and responds with status 404 if the result is empty. Requests whose
 * path has the variable {@code token} are rate limited, so that nobody can guess tokens.
 *
 * <p>A GET request only shows a page and must change nothing, because mail scanners open every link. A POST request
 * makes the change and must be idempotent. Tokens do not expire, so the calling code must check whether the link may
 * still be used. Anyone can decode a token, so a token contains ids and never names or addresses.
 */
@Component
public class SignedLinks {

    private static final int SIGNATURE_BYTES = 16;
    private static final int SIGNATURE_LETTERS = 22;
    /**
     * The maximum length of a token in characters. Longer tokens are rejected without verification, because the bot
     * never creates them.
     */
    static final int MOST_LETTERS = 300;

    private static final String BETWEEN = "\n";

    private final SigningKeys keys;
    private final Clock clock;

    SignedLinks(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The content of a token: the id of the record that the link concerns, such as a network, and the id of the person.
     */
    public record Concerned(String matter, String person) {}

    /**
     * Returns a signed token of letters, digits, - and _. The method always returns the same token for equal arguments.
     * Must not be called in a read-only transaction, because the very first call stores the signing key.
     */
    public String token(String purpose, String matter, String person) {
        return token(keys.ofLinks(clock.instant()), purpose, matter, person);
    }

    /**
     * Verifies a token and returns its content. Returns empty if the token is incomplete, was changed, or was created
     * for another purpose.
     */
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
