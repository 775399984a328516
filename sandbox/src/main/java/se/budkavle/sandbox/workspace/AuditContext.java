package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** The author and the reason of a change, for the audit log. The reason may be null. */
public record AuditContext(Person by, @Nullable String reason) {}
