package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** The metadata of an attached file; the bytes are stored in {@link Files}. */
public record Attachment(
        long id,
        String name,
        int size,
        String contentType,
        @Nullable String description,
        @Nullable Integer width,
        @Nullable Integer height) {

    Attachment describedAs(String other) {
        return new Attachment(id, name, size, contentType, other, width, height);
    }
}
