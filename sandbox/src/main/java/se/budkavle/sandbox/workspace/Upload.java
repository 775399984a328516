package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** A file that a person or bot uploads: its name, description and bytes. */
public record Upload(
        String name, String contentType, @Nullable String description, byte[] bytes) {}
