package se.budkavle.storage.tag;

import org.springframework.data.relational.core.mapping.Table;

/** A link from one tag to another tag to which it contributes. */
@Table("tag_link")
public record TagContribution(String linkedId) {}
