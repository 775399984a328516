package se.budkavle.bot.discord;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.dv8tion.jda.api.entities.Message;

/** A post's reference as the mark by which Discord knows that it has this post already. */
final class Nonce {

    private Nonce() { }

    static String of(String reference) {
        return reference.length() <= Message.MAX_NONCE_LENGTH ? reference
                : UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "")
                        .substring(0, Message.MAX_NONCE_LENGTH);
    }
}
