package se.budkavle.sandbox.workspace;

/**
 * A permission overwrite of a channel: the permissions that one role or person is allowed or denied in this channel.
 */
public record PermissionOverwrite(long id, Type type, Long allow, Long deny) {

    /** The target types of a permission overwrite (role or member), with Discord's codes. */
    public enum Type {
        ROLE,
        MEMBER;

        public int code() {
            return this == ROLE ? 0 : 1;
        }
    }

    /** Replaces missing permission bits (null) by 0. */
    public PermissionOverwrite {
        allow = allow == null ? 0 : allow;
        deny = deny == null ? 0 : deny;
    }
}
