package se.budkavle.storage.plan;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** One year's plan; its id is the year. */
public record Plan(
        @Id String id, int year, String title, @Version int version) {

    public static Plan of(int year, String title) {
        return new Plan(String.valueOf(year), year, title, 0);
    }

    /** Returns a plan for another year, whose title is the same with that year in it. */
    public Plan in(int otherYear) {
        return of(
                otherYear, title.contains(id) ? title.replace(id, String.valueOf(otherYear)) : title + " " + otherYear);
    }

    public Plan titled(String newTitle) {
        return new Plan(id, year, newTitle, version);
    }
}
