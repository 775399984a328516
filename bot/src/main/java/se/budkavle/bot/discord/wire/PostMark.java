package se.budkavle.bot.discord.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Marks a post with its reference, so that it is found again after a crash.
 *
 * <p>The mark is the address of the post's first embed. Discord shows that address only as the link of the embed's title, and the embeds of
 * posts have no title, so that people do not see it. Its host is one of those that never exist.
 */
public final class PostMark {

    private static final String ADDRESS = "https://budkavle.invalid/";

    private PostMark() { }

    public static String of(String reference) {
        return ADDRESS + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /** @param address null for none */
    public static boolean carries(String address, String reference) {
        return of(reference).equals(address);
    }
}
