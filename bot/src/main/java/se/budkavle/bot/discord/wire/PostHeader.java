package se.budkavle.bot.discord.wire;

import java.util.ArrayList;
import java.util.List;
import se.budkavle.bot.chat.Post;

/**
 * The text above the embeds of a channel message: the title and, in small print, the mentions. Only mentions in this
 * text notify people.
 *
 * @param text the title and the mentions as Discord's Markdown
 * @param mentioned the ids of the accounts that the text mentions
 */
public record PostHeader(String text, List<String> mentioned) {

    private static final int MENTIONS = 100;
    private static final int LENGTH = 2000;
    private static final String SMALL = "-# ";

    /**
     * Returns the text above the embeds of a channel message. Leaves out mentions that exceed Discord's limits; the bot
     * mentions the people who were left out in additional messages.
     *
     * @param head the first line; empty for none
     */
    public static PostHeader of(Post post, String head) {
        var mentioned = mentioned(post, LENGTH - head.length() - SMALL.length() - 1);
        var lines = new ArrayList<String>();
        if (!head.isEmpty()) {
            lines.add(head);
        }
        if (!mentioned.isEmpty()) {
            lines.add(SMALL
                    + String.join(
                            " ", mentioned.stream().map(id -> "<@" + id + ">").toList()));
        }
        return new PostHeader(String.join("\n", lines), mentioned);
    }

    private static List<String> mentioned(Post post, int room) {
        var fitting = new ArrayList<String>();
        int length = 0;
        for (var account : post.mentions().stream().sorted().toList()) {
            length += Long.toUnsignedString(InputSanitizer.snowflake(account)).length() + "<@> ".length();
            if (fitting.size() == MENTIONS || length > room) {
                break;
            }
            fitting.add(account);
        }
        return fitting;
    }
}
