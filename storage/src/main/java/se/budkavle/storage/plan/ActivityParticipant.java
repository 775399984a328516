package se.budkavle.storage.plan;

import org.springframework.data.relational.core.mapping.Table;

/** An organisation that takes part in an activity; stored with the activity in a table of its own. */
@Table("taking_part")
public record ActivityParticipant(String organisationId) {}
