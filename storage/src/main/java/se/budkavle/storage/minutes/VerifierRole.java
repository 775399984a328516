package se.budkavle.storage.minutes;

/** The role of a verifier of formal minutes: the chair of the meeting, or the person chosen at the meeting. */
public enum VerifierRole {
    CHAIR,
    SECOND
}
