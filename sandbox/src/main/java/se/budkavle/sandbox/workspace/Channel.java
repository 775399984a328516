package se.budkavle.sandbox.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A place for messages, or a category of such places. */
public record Channel(long id, Kind kind, String name, Long parentId, int position, String topic, List<Long> recipients,
                      List<Overwrite> overwrites) {

    /** What sort of place it is. */
    public enum Kind {
        TEXT(0), PRIVATE(1), CATEGORY(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** Discord's number for it. */
        public int code() {
            return code;
        }
    }

    /** Without overwrites where nothing is said of them. */
    public Channel {
        overwrites = overwrites == null ? List.of() : List.copyOf(overwrites);
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }

    /** The name as Discord keeps it: that of a text channel in small letters, its words joined by hyphens. */
    public static String nameOf(Kind kind, String name) {
        String stripped = name.strip();
        return kind == Kind.TEXT ? stripped.toLowerCase(Locale.ROOT).replaceAll("\\s+", "-") : stripped;
    }

    /** What it says of this role or person; null where it says nothing. */
    public Overwrite overwrite(long roleOrPersonId) {
        return overwrites.stream().filter(overwrite -> overwrite.id() == roleOrPersonId).findFirst().orElse(null);
    }

    public Channel with(String newName, String newTopic, Long newParent, int newPosition, List<Overwrite> newOverwrites) {
        return new Channel(id, kind, newName, newParent, newPosition, newTopic, recipients, newOverwrites);
    }

    /** With this overwrite in the place of what it said of that role or person before. */
    public Channel with(Overwrite overwrite) {
        List<Overwrite> others = new ArrayList<>(overwrites);
        others.removeIf(other -> other.id() == overwrite.id());
        others.add(overwrite);
        return withOverwrites(others);
    }

    public Channel withOverwrites(List<Overwrite> others) {
        return with(name, topic, parentId, position, others);
    }
}
