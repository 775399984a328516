package se.budkavle.sandbox.workspace;

/** Who changes the workspace, and why; the reason is null where none was given. */
public record AuditContext(Person by, String reason) {
}
