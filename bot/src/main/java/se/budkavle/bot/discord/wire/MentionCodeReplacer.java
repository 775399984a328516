package se.budkavle.bot.discord.wire;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.storage.TextShortener;

/**
 * Replaces Discord's codes for people and emoji in a message's text with the names that a reader of the message sees.
 */
public final class MentionCodeReplacer {

    private static final Pattern CODE = Pattern.compile("<@!?(\\d{1,20})>|<a?:(\\w{1,32}):\\d{1,20}>");
    private static final int LONGEST = 4000;

    private MentionCodeReplacer() {}

    /**
     * Returns the text with the codes replaced, shortened to at most 4000 characters.
     *
     * @param names maps the account id of each mentioned person to the person's name
     */
    public static String of(String content, Map<String, String> names) {
        var shown = CODE.matcher(TextShortener.cut(content, LONGEST))
                .replaceAll(code -> Matcher.quoteReplacement(shown(code, names)));
        return TextShortener.cut(shown, LONGEST);
    }

    private static String shown(MatchResult code, Map<String, String> names) {
        var account = code.group(1);
        if (account == null) {
            return ":" + code.group(2) + ":";
        }
        return names.containsKey(account) ? "@" + names.get(account) : code.group();
    }
}
