package se.budkavle.storage.contact;

/** The legal basis on which a network keeps a contact's mail address, in the terms of article 6 of the GDPR. */
public enum LegalBasis {
    CONSENT,
    MEMBERSHIP,
    PUBLIC_TASK,
    AGREEMENT
}
