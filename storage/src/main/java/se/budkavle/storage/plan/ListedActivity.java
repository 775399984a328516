package se.budkavle.storage.plan;

import java.util.List;

/**
 * An activity in a list of those of the current plan and of coming ones.
 *
 * @param shown code and title, after the year if the activity belongs to a coming plan
 */
public record ListedActivity(ActivityTitle activity, String shown) {

    static ListedActivity current(ActivityTitle activity) {
        return new ListedActivity(activity, activity.code() + " " + activity.title());
    }

    static ListedActivity coming(int year, ActivityTitle activity) {
        return new ListedActivity(activity, year + ": " + activity.code() + " " + activity.title());
    }

    /** Returns the names by which the activity is found, first the one that is shown. */
    List<String> names() {
        return List.of(
                shown,
                shown.substring(0, shown.length() - activity.title().length()).strip(),
                activity.code(),
                activity.title(),
                activity.id());
    }
}
