package se.budkavle.storage.tag;

/** A tag without its links to other tags. Queries return it where the links are not needed. */
public record TagSummary(String id, Tag.Kind kind, String title) {}
