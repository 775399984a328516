package se.budkavle.bot.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * Renders translated texts ({@code Phrase}) as HTML for emails. Escapes people's texts, and shows times in the given
 * time zone. Does not escape the texts of the message bundles, which contain no special HTML characters.
 */
public final class HtmlOutputFormat implements OutputFormat {

    private final PlainTextOutputFormat plain;

    public HtmlOutputFormat(ZoneId zone) {
        plain = new PlainTextOutputFormat(zone);
    }

    /** Escapes text for HTML elements and attributes, and keeps line breaks. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String text(String words) {
        return escaped(words);
    }

    @Override
    public String moment(Instant at, Locale reader) {
        return plain.moment(at, reader);
    }

    @Override
    public String span(Instant start, Instant end, Locale reader) {
        return plain.span(start, end, reader);
    }

    @Override
    public String channel(String id) {
        return plain.channel(id);
    }

    @Override
    public String role(String id) {
        return plain.role(id);
    }

    @Override
    public String person(String accountId) {
        return plain.person(accountId);
    }

    @Override
    public String command(String name) {
        return plain.command(name);
    }

    @Override
    public String strong(String shown) {
        return "<strong>" + shown + "</strong>";
    }

    @Override
    public String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    @Override
    public String link(String shown, String address) {
        return isFollowed(address) ? "<a href=\"" + escaped(address) + "\">" + shown + "</a>" : shown;
    }

    @Override
    public String address(String address) {
        return link(escaped(address), address);
    }

    /**
     * Returns whether a link has a safe URL scheme: http, https or mailto. A browser might execute a link with another
     * scheme as a script.
     */
    private static boolean isFollowed(String address) {
        return address.matches("(?i)(https?|mailto):.*");
    }
}
