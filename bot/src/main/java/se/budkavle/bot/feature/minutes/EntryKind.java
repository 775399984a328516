package se.budkavle.bot.feature.minutes;

/** What a person can write in minutes. The names are part of custom ids and must never change. */
enum EntryKind {
    NOTE,
    DECISION,
    ACTION,
    RESERVATION
}
