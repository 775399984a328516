package se.budkavle.storage.tag;

import org.springframework.data.relational.core.mapping.Table;

/** A tag to which another tag contributes. */
@Table("tag_link")
public record TagContribution(String linkedId) {}
