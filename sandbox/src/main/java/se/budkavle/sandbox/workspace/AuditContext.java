package se.budkavle.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/** Who makes a change and why, for the audit log; the reason may be null. */
public record AuditContext(Person by, @Nullable String reason) {}
