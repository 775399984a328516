package se.budkavle.bot.feature.catalogue;

import se.budkavle.bot.feature.catalogue.ParsedCatalogue.ArenaEntry;

/** Parses the entries of the YAML file arenas.yaml. */
final class ArenaEntryReader {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_RHYTHM = 200;
    private static final int LONGEST_PURPOSE = 1_000;

    private final DuplicateValueFinder networks;
    private final DuplicateValueFinder arenas = new DuplicateValueFinder();

    ArenaEntryReader(DuplicateValueFinder networks) {
        this.networks = networks;
    }

    ArenaEntry arena(CatalogueEntryReader entry) {
        return new ArenaEntry(
                entry.required("id", "", value -> value.unique(arenas, value.id(LONGEST_ID))),
                entry.required("title", "", value -> value.text(LONGEST_TITLE)),
                entry.required("network", "", value -> value.reference(networks, "catalogue.mistake.no-network")),
                entry.optional("rhythm", value -> value.text(LONGEST_RHYTHM)),
                entry.optional("purpose", value -> value.paragraph(LONGEST_PURPOSE)));
    }
}
