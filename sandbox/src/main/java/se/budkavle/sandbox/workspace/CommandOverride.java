package se.budkavle.sandbox.workspace;

/** Lets one role, person or channel use a command, or keeps them from it. */
public record CommandOverride(long id, Kind kind, boolean allowed) {

    /** Whom it is about, with Discord's numbers. */
    public enum Kind {
        ROLE(1), PERSON(2), CHANNEL(3);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }
}
