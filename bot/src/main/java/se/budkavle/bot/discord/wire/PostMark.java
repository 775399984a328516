package se.budkavle.bot.discord.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Marks a post with its reference, so that it can be found after a crash.
 *
 * <p>The mark is the address of the post's first embed. Discord shows it only as the link of the embed's title, and the
 * embeds of posts have no title, so people do not see it. Its host is in a domain that never exists.
 */
public final class PostMark {

    private static final String ADDRESS = "https://budkavle.invalid/";

    private PostMark() {}

    public static String of(String reference) {
        return ADDRESS + URLEncoder.encode(reference, StandardCharsets.UTF_8);
    }

    /** @param address null for none */
    public static boolean carries(@Nullable String address, String reference) {
        return of(reference).equals(address);
    }
}
