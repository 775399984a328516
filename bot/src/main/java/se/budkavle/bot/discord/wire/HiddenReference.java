package se.budkavle.bot.discord.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Hides a message's reference in the message, so that the bot finds the message again after a crash.
 *
 * <p>The web address of the message's first embed contains the reference. Discord shows the address only as a link of
 * the embed's title, and the embeds of the bot's channel messages have no title. The address ends in the top-level
 * domain "invalid", which is reserved and never exists.
 */
public final class HiddenReference {

    private static final String ADDRESS = "https://budkavle.invalid/";

    private HiddenReference() {}

    public static String of(String reference) {
        return ADDRESS + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /**
     * Returns whether the web address of an embed contains this reference.
     *
     * @param address the web address; null for none
     */
    public static boolean carries(@Nullable String address, String reference) {
        return of(reference).equals(address);
    }
}
