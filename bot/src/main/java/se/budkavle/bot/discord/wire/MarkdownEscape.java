package se.budkavle.bot.discord.wire;

import java.util.regex.Pattern;
import se.budkavle.storage.TextShortener;

/**
 * Escapes a text for Discord's Markdown, so that Discord shows the text exactly as written, without formatting,
 * mentions, emoji or lists.
 *
 * <p>A plain web address stays unescaped, because Discord would treat a backslash as part of the address. An address
 * with characters that would change the formatting is escaped, so Discord shows it as text instead of a link.
 */
final class MarkdownEscape {

    private static final String ALWAYS = "\\*_~|`<[]";
    private static final String LETTERS = "\\p{L}\\p{N}";
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://[" + LETTERS + "._~%/?=&+#:;,@!$'()-]*[" + LETTERS + "/=&#%+](?=[.,;!?)\"'”»]*:?(?:\\s|$))");
    private static final Pattern EVERYONE = Pattern.compile("@(?:everyone|here)");
    /**
     * Matches two kinds of text: "://", and a text between two colons, which Discord could show as an emoji. Does not
     * match time spans such as 10:00–11:00.
     */
    private static final Pattern EMOJI_OR_SCHEME = Pattern.compile(":(?://|(?!\\d\\d[–-]\\d\\d:\\d\\d(?!\\S*:))\\S*:)");

    private static final Pattern LINE_MARK = Pattern.compile("[#>]|(?:[+-]|\\d{1,9}[.)])(?![" + LETTERS + "])");
    private static final String LINE_ENDS = "\n\r\u000b\u000c\u0085\u2028\u2029";

    private final String text;
    private final StringBuilder escaped;
    private int at;

    private MarkdownEscape(String text) {
        this.text = text;
        escaped = new StringBuilder(text.length() + 16);
    }

    /**
     * Returns the escaped text. Discord shows the escaped text as written anywhere in a message, also at the start of a
     * line.
     */
    static String escape(String text) {
        return new MarkdownEscape(text).all();
    }

    /**
     * Returns the escaped text. Shortens the text and ends it with "…" if the escaped text would be longer than the
     * given maximum.
     */
    static String escape(String text, int most) {
        for (int room = most; ; ) {
            var escaped = escape(TextShortener.shortened(text, room));
            if (escaped.length() <= most) {
                return escaped;
            }
            // Removes half of the excess characters in each step, because each removed character shortens the escaped
            // text by one or two characters.
            room -= (escaped.length() - most + 1) / 2;
        }
    }

    private String all() {
        boolean lineStarts = true;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (lineStarts && !isSpace(next)) {
                lineMark();
                lineStarts = false;
            } else if (!address()) {
                lineStarts = lineStarts || LINE_ENDS.indexOf(next) >= 0;
                if (isMarkup(next)) {
                    escaped.append('\\');
                }
                escaped.append(next);
                at++;
            }
        }
        return escaped.toString();
    }

    /** Escapes characters at the start of a line that would begin a heading, a quote, small print or a list. */
    private void lineMark() {
        var mark = LINE_MARK.matcher(text).region(at, text.length());
        if (mark.lookingAt()) {
            escaped.append(text, at, mark.end() - 1).append('\\').append(text.charAt(mark.end() - 1));
            at = mark.end();
        }
    }

    private boolean address() {
        var address = ADDRESS.matcher(text).region(at, text.length());
        boolean withinWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        if (text.charAt(at) != 'h' || withinWord || !address.lookingAt()) {
            return false;
        }
        escaped.append(address.group());
        at = address.end();
        return true;
    }

    private boolean isMarkup(char next) {
        return ALWAYS.indexOf(next) >= 0
                || next == '@'
                        && EVERYONE.matcher(text).region(at, text.length()).lookingAt()
                || next == ':'
                        && EMOJI_OR_SCHEME
                                .matcher(text)
                                .region(at, text.length())
                                .lookingAt();
    }

    private static boolean isSpace(char next) {
        return Character.isWhitespace(next)
                || Character.isSpaceChar(next)
                || Character.getType(next) == Character.FORMAT;
    }
}
