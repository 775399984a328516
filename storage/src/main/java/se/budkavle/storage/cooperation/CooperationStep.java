package se.budkavle.storage.cooperation;

/**
 * A step of the cooperation ladder: a scale of how closely an organisation cooperates with the others in a network. The
 * enum constants go from the lowest step of the ladder to the highest.
 *
 * <p>The association's own description of the ladder names only the lowest and the highest step. The program adds two
 * steps between the lowest and the highest, because cooperation usually grows step by step.
 */
public enum CooperationStep {
    /** The organisation talks with the other organisations in the network. */
    TALK(1),
    /** The organisation shares its knowledge and learns from the other organisations. */
    SHARE(2),
    /** The organisation and the other organisations agree who does which task. */
    COORDINATE(3),
    /** The organisation works together with the other organisations. */
    TOGETHER(4);

    private final int number;

    CooperationStep(int number) {
        this.number = number;
    }

    /** Returns the number of the step as people count it, 1 for the lowest. */
    public int number() {
        return number;
    }

    public static int count() {
        return values().length;
    }
}
