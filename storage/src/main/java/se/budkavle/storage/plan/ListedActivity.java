package se.budkavle.storage.plan;

import java.util.List;

/**
 * An activity in a list of those of the current plan and of coming plans.
 *
 * @param code the activity's code, with the year before it if the plan is a coming one
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

    /** Returns the text that suggests the activity. */
    public String shown() {
        return code + " " + activity.title();
    }

    /** Returns the names by which the activity is found, first the one that is shown. */
    List<String> names() {
        return List.of(shown(), code, activity.code(), activity.title(), activity.id());
    }
}
