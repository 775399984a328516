package se.budkavle.storage.plan;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** The association's plan for one year, with goals and activities. The plan's id is the year. */
public record Plan(
        @Id String id, int year, String title, @Version int version) {

    public static Plan of(int year, String title) {
        return new Plan(String.valueOf(year), year, title, 0);
    }

    /**
     * Returns an empty plan for another year. The year in the title is replaced. If the title has no year, the new year
     * is added.
     */
    public Plan in(int otherYear) {
        return of(
                otherYear, title.contains(id) ? title.replace(id, String.valueOf(otherYear)) : title + " " + otherYear);
    }

    public Plan titled(String newTitle) {
        return new Plan(id, year, newTitle, version);
    }
}
