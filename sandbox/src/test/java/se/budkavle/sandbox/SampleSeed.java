package se.budkavle.sandbox;

import java.util.List;

/** The seed data of the imitated Discord server in tests: a few channels and people. */
final class SampleSeed {

    static final Seed SEED = new Seed(
            "Association",
            "sv-SE",
            List.of(new SeedCategory(
                    "environment",
                    "Environment",
                    List.of(
                            new SeedChannel("climate", "climate", "The climate network"),
                            new SeedChannel("water", "water", null)))),
            List.of(
                    new SeedPerson(
                            "coordinator",
                            "Coordinator",
                            "coordinator",
                            "sv-SE",
                            "Office",
                            true,
                            List.of("Coordinators")),
                    new SeedPerson("member", "Member", "member", "sv-SE", "Members", false, List.of()),
                    new SeedPerson("guest", "Guest", "guest", "en-US", "Guests", false, List.of())));

    private SampleSeed() {}
}
