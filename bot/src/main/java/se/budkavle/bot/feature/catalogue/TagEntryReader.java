package se.budkavle.bot.feature.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.feature.catalogue.ParsedCatalogue.TagEntry;
import se.budkavle.storage.tag.Tag;

/** Parses the entries of the YAML file tags.yaml. A tag can only link to tags above it in the file. */
final class TagEntryReader {

    private static final int LONGEST_ID = 40;

    private final DuplicateValueFinder tags = new DuplicateValueFinder();
    /** Maps each kind of tag to the number of tags of this kind that have been read. */
    private final Map<String, Integer> numbers = new HashMap<>();

    TagEntry tag(CatalogueEntryReader entry) {
        return new TagEntry(
                entry.required("id", "", value -> value.unique(tags, value.id(LONGEST_ID))),
                entry.required("kind", "", this::kind),
                entry.required("title", "", value -> value.text(Tag.LONGEST_TITLE)),
                entry.optionalList("links", this::links));
    }

    private String kind(CatalogueValueReader value) {
        var kind = value.constant(Tag.Kind.class);
        if (numbers.merge(kind, 1, Integer::sum) == Tag.MOST_OF_A_KIND + 1) {
            value.mistake("catalogue.mistake.too-many-tags", kind, Tag.MOST_OF_A_KIND);
        }
        return kind;
    }

    private @Nullable List<String> links(CatalogueValueReader value) {
        var places = new DuplicateValueFinder();
        return value.list(one -> one.unique(places, one.reference(tags, "catalogue.mistake.no-tag")));
    }
}
