package se.budkavle.storage.directory;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One of the association's areas of work.
 *
 * @param letter the letter that the codes of its goals begin with, for example S in S1
 * @param position its position in lists of areas, from 0
 */
public record Area(
        @Id String id,
        String title,
        String shortTitle,
        String letter,
        int position,
        @Version int version) {

    public static Area of(String id, String title, String shortTitle, String letter, int position) {
        return new Area(id, title, shortTitle, letter, position, 0);
    }

    /** Returns the area with new content from a file. */
    public Area become(Area told) {
        return new Area(id, told.title, told.shortTitle, told.letter, told.position, version);
    }

    public Area lettered(String newLetter) {
        return new Area(id, title, shortTitle, newLetter, position, version);
    }
}
