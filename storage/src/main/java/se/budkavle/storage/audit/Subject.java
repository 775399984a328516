package se.budkavle.storage.audit;

import java.time.Instant;

/**
 * What an id in an entry is called.
 *
 * @param title    the name that people know
 * @param startsAt when a meeting starts; null for anything else
 */
public record Subject(String id, String title, Instant startsAt) { }
