package se.budkavle.bot.discord.wire;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Derives the nonce of a message from the message's reference, the bot's own id of the message. Because of the nonce,
 * Discord creates only one message if the bot sends the message twice.
 */
public final class Nonce {

    private static final int MOST = 25;

    private Nonce() {}

    public static String of(String reference) {
        return reference.length() <= MOST
                ? reference
                : UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "")
                        .substring(0, MOST);
    }
}
