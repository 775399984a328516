package se.budkavle.sandbox.workspace;

/** A permission overwrite: the permissions that a channel allows or denies to one role or person. */
public record Overwrite(long id, Type type, Long allow, Long deny) {

    /** What the overwrite is for; the ordinals are Discord's codes. */
    public enum Type {
        ROLE,
        MEMBER;

        public int code() {
            return this == ROLE ? 0 : 1;
        }
    }

    /** Reads missing permissions, which are null, as 0. */
    public Overwrite {
        allow = allow == null ? 0 : allow;
        deny = deny == null ? 0 : deny;
    }
}
