package se.budkavle.storage.plan;

import org.springframework.data.relational.core.mapping.Table;

/**
 * The database row of an organisation that takes part in an activity. Spring Data saves the rows of the participating
 * organisations together with the activity.
 */
@Table("taking_part")
public record ActivityParticipant(String organisationId) {}
