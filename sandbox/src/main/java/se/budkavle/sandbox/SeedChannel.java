package se.budkavle.sandbox;

/** A text channel in the initial content of the imitated Discord server; its id is computed from the key. */
public record SeedChannel(String key, String name, String topic) {}
