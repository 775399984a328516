package se.budkavle.sandbox.workspace;

/** What a channel gives to a role or a person, or takes from them, beside what they may do anyway. */
public record Overwrite(long id, Type type, Long allow, Long deny) {

    /** Whom it is about, with Discord's numbers. */
    public enum Type {
        ROLE, MEMBER
    }

    /** What is not said is nothing. */
    public Overwrite {
        allow = allow == null ? 0 : allow;
        deny = deny == null ? 0 : deny;
    }
}
