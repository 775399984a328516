package se.budkavle.sandbox.workspace;

/**
 * One entry of a command's permissions. The entry allows or denies the command to a role, to a person or in a channel.
 */
public record CommandOverride(long id, Kind kind, boolean allowed) {

    /** The target types of a command permission (Discord role, person or channel), with Discord's codes. */
    public enum Kind {
        ROLE(1),
        PERSON(2),
        CHANNEL(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
