package se.budkavle.bot.discord.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Marks a Discord message with its reference, invisible to people, so that the bot finds the message again after a
 * crash.
 *
 * <p>The mark is the web address of the message's first embed. Discord shows the address only as the link of the
 * embed's title, and the embeds of the bot's channel messages have no title. The host is in the domain "invalid", which
 * never exists.
 */
public final class PostMark {

    private static final String ADDRESS = "https://budkavle.invalid/";

    private PostMark() {}

    public static String of(String reference) {
        return ADDRESS + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /**
     * Returns whether the web address of an embed is the mark for this reference.
     *
     * @param address the web address; null for none
     */
    public static boolean carries(@Nullable String address, String reference) {
        return of(reference).equals(address);
    }
}
