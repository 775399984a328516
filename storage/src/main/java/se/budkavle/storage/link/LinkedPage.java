package se.budkavle.storage.link;

/** The web pages that people open with personal links. */
public enum LinkedPage {
    FOLLOW_UP,
    ORGANISATION,
    RECKONING
}
