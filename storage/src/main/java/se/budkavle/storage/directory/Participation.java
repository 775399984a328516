package se.budkavle.storage.directory;

import org.springframework.data.relational.core.mapping.Table;

/** An organisation's participation in a network, as a member or as a guest. */
@Table("participation")
public record Participation(String organisationId, boolean guest) {}
