package se.budkavle.sandbox;

import java.util.List;

/** A category in the seed, with its channels. */
public record SeedCategory(String key, String name, List<SeedChannel> channels) {}
