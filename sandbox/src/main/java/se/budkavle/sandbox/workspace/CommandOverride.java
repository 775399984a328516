package se.budkavle.sandbox.workspace;

/** Allows or denies a command to one role, to one person or in one channel. */
public record CommandOverride(long id, Kind kind, boolean allowed) {

    /** What the override applies to; the number is Discord's code for it. */
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
