package se.budkavle.storage.contact;

/** The legal basis on which a network stores a contact's email address, in the terms of article 6 of the GDPR. */
public enum LegalBasis {
    CONSENT,
    MEMBERSHIP,
    PUBLIC_TASK,
    AGREEMENT
}
