package se.budkavle.storage.tag;

/**
 * A tag without its connections to other tags. Queries return this record if the calling code does not need the
 * connections.
 */
public record TagSummary(String id, Tag.Kind kind, String title) {}
