package se.budkavle.storage.directory;

import org.springframework.data.relational.core.mapping.Table;

/** An organisation's part in a network: it takes part as a member or as a guest. */
@Table("participation")
public record Participation(String organisationId, boolean guest) {}
