package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** A file that is being uploaded. */
public record Upload(
        String name, String contentType, @Nullable String description, byte[] bytes) {}
