package se.budkavle.storage.contact;

/** Why the law lets a network keep someone's address; article 6 of the GDPR has the terms. */
public enum LegalBasis { CONSENT, MEMBERSHIP, PUBLIC_TASK, AGREEMENT }
