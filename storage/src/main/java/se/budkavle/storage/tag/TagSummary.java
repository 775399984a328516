package se.budkavle.storage.tag;

/** The id, kind and title of a tag, for queries that do not need its links to other tags. */
public record TagSummary(String id, Tag.Kind kind, String title) {}
