package se.budkavle.storage.plan;

import org.springframework.data.relational.core.mapping.Table;

/** An organisation that takes part in an activity. It is stored in a separate table, together with the activity. */
@Table("taking_part")
public record ActivityParticipant(String organisationId) {}
