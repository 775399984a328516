package se.budkavle.storage.directory;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One of the association's areas of work.
 *
 * @param letter   begins the codes of its goals, as in S1
 * @param position its place when areas are listed, from 0
 */
public record Area(
        @Id String id, String title, String shortTitle, String letter, int position, @Version int version) {

    public static Area of(String id, String title, String shortTitle, String letter, int position) {
        return new Area(id, title, shortTitle, letter, position, 0);
    }

    /** The same area, told anew. */
    public Area become(Area told) {
        return new Area(id, told.title, told.shortTitle, told.letter, told.position, version);
    }
}
