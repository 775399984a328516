package se.budkavle.storage.newsletter;

import org.springframework.data.relational.core.mapping.Table;

/** The link between a newsletter issue and one of the networks that publish the issue. */
@Table("newsletter_network")
public record PublishingNetwork(String networkId) {}
