package se.budkavle.bot.bench;

import java.util.List;
import java.util.stream.IntStream;
import se.budkavle.sandbox.Sandbox;
import se.budkavle.sandbox.Seed;
import se.budkavle.sandbox.SeedCategory;
import se.budkavle.sandbox.SeedChannel;

/** Defines a Discord server with a given number of channels, for benchmarks of how fast the bot posts in them. */
final class BenchmarkChannels {

    private BenchmarkChannels() {}

    static Seed seed(int number) {
        return new Seed(
                "Association",
                "sv-SE",
                List.of(new SeedCategory(
                        "networks",
                        "Networks",
                        IntStream.range(0, number)
                                .mapToObj(i -> new SeedChannel("network" + i, "network" + i, null))
                                .toList())),
                List.of());
    }

    static List<String> ids(Sandbox sandbox, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Long.toUnsignedString(sandbox.channelId("network" + i)))
                .toList();
    }
}
