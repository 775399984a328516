package se.budkavle.sandbox;

/** A channel to begin with; its id comes from its key. */
public record SeedChannel(String key, String name, String topic) {
}
