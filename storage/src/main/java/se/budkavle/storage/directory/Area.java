package se.budkavle.storage.directory;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One of the association's areas of work, for example the environment.
 *
 * @param letter the letter with which the codes of the area's goals begin, for example S in S1
 * @param position the sort position of the area in lists, counted from 0
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

    /**
     * Returns a copy of this area of work with the title, short title, letter and position of {@code told}, which comes
     * from a YAML file. Keeps the id of this area.
     */
    public Area become(Area told) {
        return new Area(id, told.title, told.shortTitle, told.letter, told.position, version);
    }

    public Area lettered(String newLetter) {
        return new Area(id, title, shortTitle, newLetter, position, version);
    }
}
