package se.budkavle.storage.plan;

import java.util.List;

/**
 * An activity that is suggested to users, from the current plan or a plan of a coming year.
 *
 * @param code the activity's code; for an activity of a coming year, the year and the code
 */
public record ListedActivity(ActivityTitle activity, String code) {

    static ListedActivity current(ActivityTitle activity) {
        return new ListedActivity(activity, activity.code());
    }

    static ListedActivity coming(int year, ActivityTitle activity) {
        return new ListedActivity(activity, comingCode(year, activity.code()));
    }

    static String comingCode(int year, String code) {
        return year + ": " + code;
    }

    /** Returns the text with which the activity is suggested to users: its code and title. */
    public String shown() {
        return code + " " + activity.title();
    }

    /** Returns all texts by which a user can name the activity. The first text is the one that is suggested. */
    List<String> names() {
        return List.of(shown(), code, activity.code(), activity.title(), activity.id());
    }
}
