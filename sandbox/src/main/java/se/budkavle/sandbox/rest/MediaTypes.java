package se.budkavle.sandbox.rest;

import java.util.Locale;
import java.util.Map;

/** Which kind of file a name means. */
final class MediaTypes {

    private static final Map<String, String> TYPES = Map.of("png", "image/png", "gif", "image/gif", "jpg", "image/jpeg",
            "jpeg", "image/jpeg", "ics", "text/calendar; charset=utf-8", "txt", "text/plain; charset=utf-8", "csv", "text/csv; charset=utf-8", "pdf", "application/pdf",
            "json", "application/json", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private MediaTypes() {
    }

    /** Null where the name does not say. */
    static String ofName(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
