package se.budkavle.storage.tag;

import org.springframework.data.relational.core.mapping.Table;

/** A link between two tags, which says that the first tag contributes to the second. */
@Table("tag_link")
public record TagContribution(String linkedId) {}
