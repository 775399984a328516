package se.budkavle.sandbox.protocol;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** Parses and formats timestamps in the ISO 8601 format of Discord's API. */
public final class Timestamps {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter READ = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    private Timestamps() {}

    /**
     * Returns the parsed timestamp, or null if the text is null or cannot be parsed. If the text has no time zone
     * offset, UTC is assumed.
     */
    static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, READ).toInstant();
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    public static @Nullable String of(@Nullable Instant time) {
        return time == null ? null : FORM.format(time);
    }
}
