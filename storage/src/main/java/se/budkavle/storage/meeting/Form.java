package se.budkavle.storage.meeting;

/** How a meeting is held. */
public enum Form { DIGITAL, PHYSICAL, HYBRID }
