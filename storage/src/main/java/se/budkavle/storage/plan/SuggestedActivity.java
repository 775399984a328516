package se.budkavle.storage.plan;

import java.util.List;

/**
 * An activity as suggested to users while they type. The suggestions contain the activities of the current plan and of
 * the plans of coming years.
 *
 * @param code the displayed code; for an activity of a coming year, the year and the activity's code
 */
public record SuggestedActivity(ActivitySummary activity, String code) {

    static SuggestedActivity current(ActivitySummary activity) {
        return new SuggestedActivity(activity, activity.code());
    }

    static SuggestedActivity coming(int year, ActivitySummary activity) {
        return new SuggestedActivity(activity, comingCode(year, activity.code()));
    }

    static String comingCode(int year, String code) {
        return year + ": " + code;
    }

    /** Returns the activity's code and title as displayed in the list of suggestions. */
    public String shown() {
        return code + " " + activity.title();
    }

    /**
     * Returns the texts that a user can type to select the activity: the text from {@code shown}, its codes, its title
     * and its id.
     */
    List<String> names() {
        return List.of(shown(), code, activity.code(), activity.title(), activity.id());
    }
}
