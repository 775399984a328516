package se.budkavle.storage.plan;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The association's plan for one year, to which goals and activities belong. The plan's id is the year. */
public record Plan(
        @Id String id, int year, String title, @Version int version) {

    public static Plan of(int year, String title) {
        return new Plan(String.valueOf(year), year, title, 0);
    }

    /**
     * Creates a plan without goals for another year. In the title, the new year replaces the old year, or is appended
     * if the title contains no year.
     */
    public Plan in(int otherYear) {
        return of(
                otherYear, title.contains(id) ? title.replace(id, String.valueOf(otherYear)) : title + " " + otherYear);
    }

    public Plan titled(String newTitle) {
        return new Plan(id, year, newTitle, version);
    }
}
