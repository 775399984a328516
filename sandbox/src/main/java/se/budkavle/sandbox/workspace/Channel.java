package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text channel, a category of channels, or a private channel between two people. */
public record Channel(
        long id,
        Kind kind,
        @Nullable String name,
        @Nullable Long parentId,
        int position,
        @Nullable String topic,
        List<Long> recipients,
        List<PermissionOverwrite> overwrites) {

    /** The channel types that the imitated Discord supports, with Discord's codes. */
    public enum Kind {
        TEXT(0),
        PRIVATE(1),
        CATEGORY(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** Returns Discord's numeric code for this channel type. */
        public int code() {
            return code;
        }
    }

    /** Replaces missing permission overwrites (null) by an empty list. */
    public Channel {
        overwrites = overwrites == null ? List.of() : List.copyOf(overwrites);
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    /**
     * Returns the name as Discord would store it for a channel of this type. In a text channel's name, letters become
     * lower case and spaces become hyphens.
     */
    public static String nameOf(Kind kind, String name) {
        String stripped = name.strip();
        return kind == Kind.TEXT ? stripped.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-") : stripped;
    }

    /** Returns the channel's permission overwrite for this role or person, or null if there is none. */
    public @Nullable PermissionOverwrite overwrite(long roleOrPersonId) {
        return overwrites.stream()
                .filter(overwrite -> overwrite.id() == roleOrPersonId)
                .findFirst()
                .orElse(null);
    }

    public Channel with(
            @Nullable String newName,
            @Nullable String newTopic,
            @Nullable Long newParent,
            int newPosition,
            List<PermissionOverwrite> newOverwrites) {
        return new Channel(id, kind, newName, newParent, newPosition, newTopic, recipients, newOverwrites);
    }

    /**
     * Returns a copy of the channel with this permission overwrite added. If the role or person already has an
     * overwrite in the channel, the new overwrite replaces the old one.
     */
    public Channel with(PermissionOverwrite overwrite) {
        List<PermissionOverwrite> others = new ArrayList<>(overwrites);
        others.removeIf(other -> other.id() == overwrite.id());
        others.add(overwrite);
        return withOverwrites(others);
    }

    public Channel withOverwrites(List<PermissionOverwrite> others) {
        return with(name, topic, parentId, position, others);
    }
}
