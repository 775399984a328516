package se.budkavle.sandbox.rest;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks up the media type (MIME type) for a file name's extension. */
final class MediaTypes {

    private static final Map<String, String> TYPES = Map.of(
            "png",
            "image/png",
            "gif",
            "image/gif",
            "jpg",
            "image/jpeg",
            "jpeg",
            "image/jpeg",
            "ics",
            "text/calendar; charset=utf-8",
            "txt",
            "text/plain; charset=utf-8",
            "csv",
            "text/csv; charset=utf-8",
            "pdf",
            "application/pdf",
            "json",
            "application/json",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private MediaTypes() {}

    /** Returns the media type for the file name's extension, or null if the extension is unknown. */
    static @Nullable String ofName(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
