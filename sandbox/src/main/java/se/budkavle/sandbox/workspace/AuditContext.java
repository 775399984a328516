package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** Who made a change and why, for the audit log. The reason may be null. */
public record AuditContext(Person by, @Nullable String reason) {}
