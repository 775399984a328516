package se.budkavle.storage.tag;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * A tag for goals, activities, agenda items and decisions: a target, priority, principle, focus area or global goal
 * with its official name. The tags come from the YAML files (the catalogue).
 *
 * @param links the tags to which this tag contributes, for example the regional targets of a focus area
 * @param position the sort position among all tags, counted from 0
 * @param endedAt when the tag was removed from the catalogue; null while the catalogue contains it
 */
public record Tag(
        @Id String id,
        Kind kind,
        String title,
        @MappedCollection(idColumn = "tag_id") Set<TagContribution> links,
        int position,
        @Nullable Instant endedAt,
        @Version int version) {

    public static final int LONGEST_TITLE = 150;

    /** The maximum number of tags of one kind. A select menu in Discord cannot show more than 25 entries. */
    public static final int MOST_OF_A_KIND = 25;

    /** The strategy or agreement that the tag comes from. */
    public enum Kind {
        /** A target area of the regional development strategy. */
        REGIONAL_TARGET,
        /** A priority of the regional development strategy. */
        REGIONAL_PRIORITY,
        /** A principle of the regional development strategy. */
        REGIONAL_PRINCIPLE,
        /** A focus area of a municipality. */
        FOCUS_AREA,
        /** A global goal of Agenda 2030. */
        GLOBAL_GOAL
    }

    public static Tag of(String id, Kind kind, String title, Collection<String> links, int position) {
        return new Tag(
                id,
                kind,
                title,
                links.stream().map(TagContribution::new).collect(Collectors.toUnmodifiableSet()),
                position,
                null,
                0);
    }

    /**
     * Returns a copy of this tag with the content of {@code told}, which comes from a YAML file. The copy is active
     * even if this tag had ended.
     */
    public Tag become(Tag told) {
        return with(told, null);
    }

    public Tag ended(Instant at) {
        return with(this, at);
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    private Tag with(Tag told, @Nullable Instant end) {
        return new Tag(id, told.kind, told.title, told.links, told.position, end, version);
    }
}
