package se.budkavle.storage.tag;

/** A tag without its links to other tags. Queries return this record if the caller does not need the links. */
public record TagSummary(String id, Tag.Kind kind, String title) {}
