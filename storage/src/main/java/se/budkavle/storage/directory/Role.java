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

    /** Returns whether this office belongs to the whole association instead of a network. */
    public boolean isOfAssociation() {
        return this == ADMINISTRATOR || this == DIRECTOR;
    }

    /** Returns whether a person in this office, such as member, fills an organisation's seat in the network. */
    public boolean holdsSeat() {
        return this == MEMBER || this == CHAIR || this == VICE_CHAIR;
    }

    /**
     * Returns whether a person in this office is invited to every meeting. Substitutes (who come only on request) and
     * coordinators (who organise the meetings) are not invited.
     */
    public boolean isInvitedToMeetings() {
        return holdsSeat() || this == SECRETARY || this == PREPARATORY || this == GUEST;
    }

    /** Returns whether a person in this office chairs the network's meetings. */
    public boolean isChair() {
        return this == CHAIR || this == VICE_CHAIR;
    }

    /**
     * Returns whether this is an elected office, which only one person at a time can hold in a network, regardless of
     * the organisation.
     */
    public boolean isElected() {
        return this == CHAIR || this == VICE_CHAIR || this == SECRETARY;
    }
}
