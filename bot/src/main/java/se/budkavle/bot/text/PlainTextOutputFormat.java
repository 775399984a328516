package se.budkavle.bot.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Renders phrases as plain text for buttons, files and pictures. Times are shown in one time zone. */
public record PlainTextOutputFormat(ZoneId zone) implements OutputFormat {

    @Override
    public String text(String words) {
        return words;
    }

    @Override
    public String moment(Instant at, Locale reader) {
        return formatted("d MMMM yyyy HH:mm", at, reader);
    }

    @Override
    public String span(Instant start, Instant end, Locale reader) {
        var begins = formatted("EEEE d MMMM yyyy HH:mm", start, reader);
        return start.atZone(zone).toLocalDate().equals(end.atZone(zone).toLocalDate())
                ? begins + "–" + formatted("HH:mm", end, reader)
                : begins + " – " + formatted("EEEE d MMMM yyyy HH:mm", end, reader);
    }

    @Override
    public String channel(String id) {
        return "#" + id;
    }

    @Override
    public String role(String id) {
        return "@" + id;
    }

    @Override
    public String person(String accountId) {
        return "@" + accountId;
    }

    @Override
    public String command(String name) {
        return "/" + name;
    }

    @Override
    public String strong(String shown) {
        return shown;
    }

    /** Renders a heading with a line of "=" or "-" below it, as in plain-text mail. */
    @Override
    public String heading(int level, String shown) {
        return shown + "\n" + (level == 1 ? "=" : "-").repeat(shown.length() - shown.lastIndexOf('\n') - 1);
    }

    @Override
    public String code(String text) {
        return text;
    }

    @Override
    public String link(String shown, String address) {
        return address.isEmpty() ? shown : shown + " (" + address + ")";
    }

    @Override
    public String address(String address) {
        return address;
    }

    /** Allows a split at any position except inside a surrogate pair. */
    @Override
    public Seam seam(String shown, int most) {
        return new Seam(most > 0 && Character.isHighSurrogate(shown.charAt(most - 1)) ? most - 1 : most, "", "");
    }

    private String formatted(String pattern, Instant at, Locale reader) {
        return DateTimeFormatter.ofPattern(pattern, reader).format(at.atZone(zone));
    }
}
