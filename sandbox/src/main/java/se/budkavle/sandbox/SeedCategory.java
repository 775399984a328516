package se.budkavle.sandbox;

import java.util.List;

/** A category to begin with, and its channels. */
public record SeedCategory(String key, String name, List<SeedChannel> channels) {
}
