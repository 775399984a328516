package se.budkavle.storage.directory;

/** A person's role in a network; administrators and directors have theirs in the whole association. */
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

    /** Tells whether the role belongs to the whole association and not to a network. */
    public boolean isOfAssociation() {
        return this == ADMINISTRATOR || this == DIRECTOR;
    }

    /** Tells whether a person with this role fills one of the organisation's seats. */
    public boolean holdsSeat() {
        return this == MEMBER || this == CHAIR || this == VICE_CHAIR;
    }

    /**
     * Tells whether a person with this role is invited to each meeting; substitutes come only on request, and
     * coordinators organise the meeting.
     */
    public boolean isInvitedToMeetings() {
        return holdsSeat() || this == SECRETARY || this == PREPARATORY || this == GUEST;
    }

    /** Tells whether a person with this role leads the network's meetings. */
    public boolean isChair() {
        return this == CHAIR || this == VICE_CHAIR;
    }

    /**
     * Tells whether only one person at a time has this role in a network, whatever organisation the person represents.
     */
    public boolean isElected() {
        return this == CHAIR || this == VICE_CHAIR || this == SECRETARY;
    }
}
