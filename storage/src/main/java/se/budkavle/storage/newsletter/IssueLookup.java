package se.budkavle.storage.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;

/**
 * Finds the newsletter issue with the number, subject line or id that a user has entered. Searches only the issues that
 * the user may see.
 */
@Component
public class IssueLookup {

    /**
     * The maximum number of newsletter issues that the search compares, newest first. The limit counts only issues that
     * the user may see. Issues of other networks therefore never take the place of the user's own issues.
     */
    private static final int MOST = 300;

    private final Issues issues;

    IssueLookup(Issues issues) {
        this.issues = issues;
    }

    /**
     * Returns the newsletter issue that the user has named; throws a {@code Refusal} if no issue matches. Also throws
     * the {@code Refusal} for an issue that the user may not see, so that the user does not learn that the issue
     * exists.
     *
     * @param visible a function that takes a newsletter issue and returns whether the user may see it
     */
    public Issue named(String typed, Predicate<IssueSummary> visible) {
        return issues.findById(typed)
                .filter(issue -> visible.test(issue.summary()))
                .orElseGet(() -> issues.findById(among(visible)
                                .require(typed, "newsletter.unknown")
                                .id())
                        .orElseThrow());
    }

    /**
     * Returns the newsletter issue with this id, which comes from the custom id of the button that the user pressed.
     * Throws a {@code Refusal} if the issue does not exist or the user may not see it.
     */
    public Issue opened(String id, Predicate<IssueSummary> visible) {
        return issues.findById(id)
                .filter(issue -> visible.test(issue.summary()))
                .orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /** Returns a {@code NameSearch} over the {@code MOST} newest newsletter issues that the user may see. */
    public NameSearch<IssueSummary> among(Predicate<IssueSummary> visible) {
        return new NameSearch<>(
                newest(visible), issue -> List.of(issue.title(), issue.code(), issue.subject(), issue.id()));
    }

    private List<IssueSummary> newest(Predicate<IssueSummary> visible) {
        var found = new ArrayList<IssueSummary>();
        List<IssueSummary> page;
        int read = 0;
        do {
            page = issues.newest(MOST, read);
            page.stream().filter(visible).forEach(found::add);
            read += MOST;
        } while (page.size() == MOST && found.size() < MOST);
        return found.subList(0, Math.min(MOST, found.size()));
    }
}
