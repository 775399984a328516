package se.budkavle.storage.directory;

/** Which side of a political assembly a seat belongs to. */
public enum Faction { MAJORITY, OPPOSITION, NONE }
