package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;

/**
 * Finds the newsletter issue that a user names by its number, subject or id. Only issues that the user may see are
 * searched.
 */
@Component
public class IssueLookup {

    /** How many of the newest issues are searched. An association sends fewer issues than this in several years. */
    private static final int MOST = 300;

    private final Issues issues;

    IssueLookup(Issues issues) {
        this.issues = issues;
    }

    /**
     * Returns the newsletter issue that the user has named. For an issue that the user may not see, throws the
     * {@code Refusal} for an issue that does not exist, so that the user learns nothing.
     *
     * @param visible tells which newsletter issues the user may see
     */
    public Issue named(String typed, Predicate<Issue> visible) {
        return issues.findById(typed)
                .filter(visible)
                .orElseGet(() -> among(visible).require(typed, "newsletter.unknown"));
    }

    /**
     * Returns the newsletter issue whose id is in the button that the user pressed. Throws a {@code Refusal} if the
     * user may not see the issue.
     */
    public Issue opened(String id, Predicate<Issue> visible) {
        return issues.findById(id).filter(visible).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /** Returns a search by name among the newest newsletter issues that the user may see, newest first. */
    public NameSearch<Issue> among(Predicate<Issue> visible) {
        return new NameSearch<>(
                issues.newest(MOST).stream().filter(visible).toList(),
                issue -> List.of(issue.code() + " " + issue.subject(), issue.code(), issue.subject(), issue.id()));
    }
}
