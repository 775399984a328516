package se.budkavle.storage.newsletter;

import org.springframework.data.relational.core.mapping.Table;

/** The link between an issue and one of its networks. */
@Table("newsletter_network")
public record IssueNetwork(String networkId) {}
