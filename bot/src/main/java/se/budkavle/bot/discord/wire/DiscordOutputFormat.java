package se.budkavle.bot.discord.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.budkavle.bot.text.OutputFormat;

/**
 * Renders texts as Discord's Markdown. Renders times as timestamps, which Discord shows in each reader's own time zone.
 */
public record DiscordOutputFormat(ZoneId zone) implements OutputFormat {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");
    /**
     * Matches the shortest piece of Markdown that must not be split: an escaped character, a mention, a timestamp, a
     * link, a piece of code or a single character.
     */
    private static final Pattern WHOLE = Pattern.compile(
            "\\\\.|<[^<>\\s]*>|\\[(?:\\\\.|[^\\]\\\\])*\\]\\([^)\\s]*\\)|``.+?``(?!`)|`[^`]+`|\\*\\*|.",
            Pattern.DOTALL);

    private static final String STRONG = "**";

    @Override
    public String text(String words) {
        return MarkdownEscape.escape(words);
    }

    @Override
    public String moment(Instant at, Locale reader) {
        return "<t:" + at.getEpochSecond() + ":f>";
    }

    @Override
    public String span(Instant start, Instant end, Locale reader) {
        boolean oneDay =
                start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate());
        return "<t:" + start.getEpochSecond() + ":F> – <t:" + end.getEpochSecond() + (oneDay ? ":t>" : ":F>");
    }

    @Override
    public String channel(String id) {
        return "<#" + id + ">";
    }

    @Override
    public String role(String id) {
        return "<@&" + id + ">";
    }

    @Override
    public String person(String accountId) {
        return "<@" + accountId + ">";
    }

    @Override
    public String command(String name) {
        return "`/" + name + "`";
    }

    /** Returns the text in bold. Removes bold markers inside the text, because they would end the bold text early. */
    @Override
    public String strong(String shown) {
        return shown.isBlank()
                ? shown
                : STRONG
                        + WHOLE.matcher(shown)
                                .replaceAll(part ->
                                        part.group().equals(STRONG) ? "" : Matcher.quoteReplacement(part.group()))
                        + STRONG;
    }

    /**
     * Returns the text formatted as code. If the text contains a double backtick, returns the text without formatting,
     * because characters in code cannot be escaped in Discord.
     */
    @Override
    public String code(String text) {
        if (text.isBlank()) {
            return text;
        }
        if (!text.contains("`")) {
            return "`" + text + "`";
        }
        return text.contains("``") ? text(text) : "`` " + text + " ``";
    }

    @Override
    public String link(String shown, String address) {
        if (address.isEmpty()) {
            return shown;
        }
        return ADDRESS.matcher(address).matches() && !address.contains(")")
                ? "[" + shown + "](" + address + ")"
                : shown + " " + text(address);
    }

    @Override
    public String address(String address) {
        return ADDRESS.matcher(address).matches() ? "<" + address + ">" : text(address);
    }

    /**
     * Returns a heading in Discord's Markdown: level 1 becomes Discord's level 2, and all deeper levels become level 3.
     */
    @Override
    public String heading(int level, String shown) {
        return (level == 1 ? "## " : "### ") + shown.replace('\n', ' ');
    }

    @Override
    public String quote(String shown) {
        return "> " + shown.replace("\n", "\n> ");
    }

    @Override
    public Seam seam(String shown, int most) {
        var part = WHOLE.matcher(shown);
        boolean strong = false;
        int at = 0;
        while (part.find() && part.end() <= most) {
            at = part.end();
            strong ^= part.group().equals(STRONG);
        }
        return strong ? new Seam(at, STRONG, STRONG) : new Seam(at, "", "");
    }
}
