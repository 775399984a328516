package se.budkavle.sandbox.workspace;

/** A role in the workspace and what it permits. */
public record Role(long id, String name, int color, long permissions, int position, boolean mentionable) {
}
