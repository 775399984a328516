package se.budkavle.bot.feature.catalogue;

import se.budkavle.bot.feature.catalogue.ParsedCatalogue.AreaEntry;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.OrganisationEntry;
import se.budkavle.storage.directory.Organisation;

/** Parses the entries of the YAML files organisations.yaml and areas.yaml. */
final class DirectoryEntryReader {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SHORT = 32;
    private static final int LONGEST_LETTER = 2;

    private final DuplicateValueFinder organisations;
    private final DuplicateValueFinder areas;
    private final DuplicateValueFinder letters = new DuplicateValueFinder();

    DirectoryEntryReader(DuplicateValueFinder organisations, DuplicateValueFinder areas) {
        this.organisations = organisations;
        this.areas = areas;
    }

    OrganisationEntry organisation(CatalogueEntryReader entry) {
        return new OrganisationEntry(
                entry.required("id", "", value -> value.unique(organisations, value.id(LONGEST_ID))),
                entry.required("name", "", value -> value.text(LONGEST_NAME)),
                entry.required("short", "", value -> value.text(LONGEST_SHORT)),
                entry.required("kind", "", value -> value.constant(Organisation.Kind.class)),
                entry.required("member", false, CatalogueValueReader::flag));
    }

    AreaEntry area(CatalogueEntryReader entry) {
        return new AreaEntry(
                entry.required("id", "", value -> value.unique(areas, value.id(LONGEST_ID))),
                entry.required("title", "", value -> value.text(LONGEST_NAME)),
                entry.required("short", "", value -> value.text(LONGEST_SHORT)),
                entry.required("letter", "", value -> value.unique(letters, value.text(LONGEST_LETTER))));
    }
}
