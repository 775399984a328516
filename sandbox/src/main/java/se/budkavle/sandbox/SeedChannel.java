package se.budkavle.sandbox;

/** A channel in the seed; its id is derived from its key. */
public record SeedChannel(String key, String name, String topic) {}
