package se.budkavle.sandbox;

import java.util.List;

/** A channel category with its channels, in the initial content of the imitated Discord server. */
public record SeedCategory(String key, String name, List<SeedChannel> channels) {}
