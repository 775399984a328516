package se.budkavle.storage.directory;

/**
 * The office of a person in a network, such as chair or member. Administrators and directors hold their office in the
 * whole association.
 */
public enum Role {
    ADMINISTRATOR,
    DIRECTOR,
    COORDINATOR,
    CHAIR,
    VICE_CHAIR,
    SECRETARY,
    MEMBER,
    SUBSTITUTE,
    PREPARATORY,
    GUEST;

    /** Tells whether the office belongs to the whole association and not to a network. */
    public boolean isOfAssociation() {
        return this == ADMINISTRATOR || this == DIRECTOR;
    }

    /**
     * Tells whether a person in this office, such as member, fills one of the seats that the person's organisation has
     * in the network.
     */
    public boolean holdsSeat() {
        return this == MEMBER || this == CHAIR || this == VICE_CHAIR;
    }

    /**
     * Tells whether a person in this office is invited to every meeting. Substitutes are not invited, because they come
     * only on request. Coordinators are not invited, because they organise the meetings.
     */
    public boolean isInvitedToMeetings() {
        return holdsSeat() || this == SECRETARY || this == PREPARATORY || this == GUEST;
    }

    /** Tells whether a person in this office leads the network's meetings. */
    public boolean isChair() {
        return this == CHAIR || this == VICE_CHAIR;
    }

    /**
     * Tells whether only one person at a time can hold this office in a network, whatever organisation that person
     * represents.
     */
    public boolean isElected() {
        return this == CHAIR || this == VICE_CHAIR || this == SECRETARY;
    }
}
