package se.budkavle.storage.link;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * What links are signed with, so that nobody else can make one. Without it, all links that were made with it end.
 *
 * @param secret 256 random bits
 */
public record SigningKey(@Id String id, String secret, Instant createdAt, @Version int version) {

    /** The one key of the links that answer without a log-in. */
    public static final String OF_LINKS = "links";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static SigningKey random(String id, Instant now) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningKey(id, Base64.getEncoder().encodeToString(bytes), now, 0);
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(secret);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
