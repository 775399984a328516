package se.budkavle.storage.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * The secret key that signs links and the ids in emails, so that nobody can forge them. If the secret key is deleted,
 * all signed links and ids become invalid.
 *
 * @param secret 256 random bits in Base64
 */
public record SigningKey(
        @Id String id,
        String secret,
        Instant createdAt,
        @Version int version) {

    /**
     * The id of the bot's only signing key, which signs links and the ids in emails. When an email bounces or a reader
     * unsubscribes by email, the bot uses the signed id to find the sent email.
     */
    public static final String OF_LINKS = "links";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    static SigningKey random(String id, Instant now) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningKey(id, Base64.getEncoder().encodeToString(bytes), now, 0);
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(secret);
    }

    /**
     * Returns the HMAC-SHA256 signature of the text, 32 bytes long. The text should start with the purpose of the
     * signature, so that nobody can use the signature for another purpose.
     */
    public byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(), ALGORITHM));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
