package se.budkavle.bot.view.minutes;

/**
 * The kinds of entries that people write in minutes, such as notes. The constants' names are part of custom ids and
 * must never change.
 */
public enum EntryKind {
    NOTE,
    MOTION,
    DECISION,
    VOTE,
    ACTION,
    RESERVATION
}
