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
 * What links, and the ids of letters in mails, are signed with, so that nobody else can make one. Without it, all that was made with it ends.
 *
 * @param secret 256 random bits
 */
public record SigningKey(@Id String id, String secret, Instant createdAt, @Version int version) {

    /** The one key of all that is acted on without a log-in: links, and mails that come back. */
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

    /** 32 bytes that only this key makes of the text. Let the text begin with what it is for, so that it is of no use for another purpose. */
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
