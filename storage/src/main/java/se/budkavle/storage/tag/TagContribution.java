package se.budkavle.storage.tag;

import org.springframework.data.relational.core.mapping.Table;

/** Stores that a tag contributes to another tag. */
@Table("tag_link")
public record TagContribution(String linkedId) {}
