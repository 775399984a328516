package se.budkavle.storage.newsletter;

import org.springframework.data.relational.core.mapping.Table;

/** A network whose newsletter an issue is. */
@Table("newsletter_network")
public record IssueNetwork(String networkId) { }
