package se.budkavle.storage.directory;

import org.springframework.data.relational.core.mapping.Table;

/** An organisation that takes part in a network, as a member of it or as a guest. */
@Table("participation")
public record Participation(String organisationId, boolean guest) {}
