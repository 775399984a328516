package se.budkavle.sandbox.workspace;

/** Who makes a change and why, for the audit log; the reason may be null. */
public record AuditContext(Person by, String reason) {}
