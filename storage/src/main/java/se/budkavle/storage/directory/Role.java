package se.budkavle.storage.directory;

/** What a person is in a network; administrators and directors are it in the whole association. */
public enum Role {
    ADMINISTRATOR, DIRECTOR, COORDINATOR, CHAIR, VICE_CHAIR, SECRETARY, MEMBER, SUBSTITUTE, PREPARATORY, GUEST;

    /** Whether it is held in the whole association and not in a network. */
    public boolean isOfAssociation() {
        return this == ADMINISTRATOR || this == DIRECTOR;
    }

    /** Whether one with this role sits on one of the organisation's seats. */
    public boolean holdsSeat() {
        return this == MEMBER || this == CHAIR || this == VICE_CHAIR;
    }

    /** Whether one with this role is called to the network's meetings; substitutes come when asked, coordinators arrange. */
    public boolean sitsAtTheTable() {
        return holdsSeat() || this == SECRETARY || this == PREPARATORY || this == GUEST;
    }

    /** Whether one with this role leads the network's meetings. */
    public boolean isChair() {
        return this == CHAIR || this == VICE_CHAIR;
    }

    /** Whether a network has one with this role at a time, whomever that one represents. */
    public boolean isElected() {
        return this == CHAIR || this == VICE_CHAIR || this == SECRETARY;
    }
}
