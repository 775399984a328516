package se.budkavle.bot.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Parses Discord's Markdown as Discord's own clients do. Returns the visible text and the names of the formats in it.
 */
public final class DiscordReader {

    /**
     * The result of parsing Markdown.
     *
     * @param text the text that a reader sees
     * @param formats the names of the formats in the text, such as "bold" or "mention", in order. Plain web addresses
     *     are not listed.
     */
    public record Seen(String text, List<String> formats) {}

    /**
     * The formats that apply to a whole line, such as headings. Each has a regular expression that matches such a line.
     */
    private static final Map<String, Pattern> LINES = patterns(
            "heading",
            "\\s*#{1,3}\\s+\\S.*",
            "small",
            "\\s*-#\\s+\\S.*",
            "quote",
            "\\s*(>|>>>)(\\s.*|$)",
            "list",
            "\\s*([-*+]|\\d+[.)])(\\s+.*|$)");

    /**
     * The formats that can occur anywhere in the text. Their regular expressions are tried in this order. Text within
     * bold, italic and similar formats is parsed recursively.
     */
    private static final Map<String, Pattern> ANYWHERE = patterns(
            "codeblock",
            "```([\\s\\S]*?)\\n*```",
            "code",
            "(`+)([\\s\\S]*?[^`])\\1(?!`)",
            "moment",
            "<t:-?\\d+(?::[tTdDfFRsS])?>",
            "mention",
            "<(?:@!?|@&|#)\\d+>",
            "command",
            "</[^:<>]+:\\d+>",
            "guide",
            "<id:\\w+>",
            "emoji",
            "<a?:\\w+:\\d+>",
            "everyone",
            "@(?:everyone|here)\\b",
            "masked",
            "\\[((?:\\\\.|[^\\[\\]\\\\])+)\\]\\(\\s*<?[^\\s<>]+?>?\\s*\\)",
            "angled",
            "<[A-Za-z]+:[^\\s<>]+>",
            "",
            "https?://[^\\s<]+[^<.,:;\"'\\]\\s]",
            "emoji-name",
            ":[^\\s:]+:",
            "bold",
            "\\*\\*((?:\\\\[\\s\\S]|[^\\\\])+?)\\*\\*(?!\\*)",
            "underline",
            "__((?:\\\\[\\s\\S]|[^\\\\])+?)__(?!_)",
            "italic",
            "\\*(?=\\S)((?:\\*\\*|\\\\[\\s\\S]|[^\\\\*])+?)\\*(?!\\*)",
            "italic-line",
            "_((?:__|\\\\[\\s\\S]|[^\\\\_])+?)_(?![A-Za-z0-9])",
            "strike",
            "~~(?=\\S)([\\s\\S]*?\\S)~~(?!_)",
            "spoiler",
            "\\|\\|([\\s\\S]+?)\\|\\|");

    /**
     * The characters with which every format and every escaped character begins. Other characters are copied without
     * trying the regular expressions.
     */
    private static final String BEGINNINGS = "\\`<@[h:*_~|";

    private static final Pattern ESCAPED = Pattern.compile("\\\\([^0-9A-Za-z\\s])");

    private final StringBuilder text = new StringBuilder();
    private final List<String> formats = new ArrayList<>();

    private DiscordReader() {}

    public static Seen read(String markdown) {
        var reader = new DiscordReader();
        reader.all(markdown);
        return new Seen(reader.text.toString(), reader.formats);
    }

    private void all(String source) {
        int at = 0;
        while (at < source.length()) {
            if (at == 0 || source.charAt(at - 1) == '\n') {
                line(source.substring(at).split("\n", 2)[0]);
            }
            at = next(source, at);
        }
    }

    /**
     * Records the formats that apply to the whole line, such as a heading. Adds no text, because the characters of the
     * line are parsed afterwards.
     */
    private void line(String line) {
        LINES.forEach((name, pattern) -> {
            if (pattern.matcher(line).matches()) {
                formats.add(name);
            }
        });
    }

    private int next(String source, int at) {
        if (BEGINNINGS.indexOf(source.charAt(at)) < 0) {
            text.append(source.charAt(at));
            return at + 1;
        }
        var escaped = ESCAPED.matcher(source).region(at, source.length());
        if (escaped.lookingAt()) {
            text.append(escaped.group(1));
            return escaped.end();
        }
        for (var rule : ANYWHERE.entrySet()) {
            var found = rule.getValue().matcher(source).region(at, source.length());
            if (found.lookingAt()) {
                if (!rule.getKey().isEmpty()) {
                    formats.add(rule.getKey());
                }
                shown(rule.getKey(), found.toMatchResult());
                return found.end();
            }
        }
        text.append(source.charAt(at));
        return at + 1;
    }

    private void shown(String name, MatchResult found) {
        switch (name) {
            case "code" ->
                text.append(
                        found.group(2).length() > 2 && found.group(2).contains("`")
                                ? found.group(2).strip()
                                : found.group(2));
            case "codeblock" -> text.append(found.group(1));
            case "bold", "underline", "italic", "italic-line", "strike", "spoiler", "masked" -> all(found.group(1));
            default -> text.append(found.group());
        }
    }

    private static Map<String, Pattern> patterns(String... namesAndPatterns) {
        var patterns = new LinkedHashMap<String, Pattern>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return patterns;
    }
}
