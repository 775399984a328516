package se.budkavle.storage.agenda;

/** Why an agenda item is on the agenda: to inform the participants, to discuss the item, or to decide on it. */
public enum ItemPurpose {
    INFORMATION,
    DISCUSSION,
    DECISION
}
