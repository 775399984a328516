package se.budkavle.storage.tag;

/** A row of a query: a tag without the tags to which it contributes. */
public record TagSummary(String id, Tag.Kind kind, String title) {}
