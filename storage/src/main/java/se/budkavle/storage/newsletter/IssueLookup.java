package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.storage.NameSearch;
import se.budkavle.storage.Refusal;

/**
 * Finds the issue that a person names by number, subject or id; a condition limits it to issues that the person may
 * see.
 */
@Component
public class IssueLookup {

    /**
     * The search covers at most this many of the newest issues, which is more than an association sends in several
     * years.
     */
    private static final int MOST = 300;

    private final Issues issues;

    IssueLookup(Issues issues) {
        this.issues = issues;
    }

    /**
     * Returns the named issue; an issue that the person may not see gives the same refusal as one that does not exist.
     */
    public Issue named(String typed, Predicate<Issue> visible) {
        return issues.findById(typed)
                .filter(visible)
                .orElseGet(() -> among(visible).require(typed, "newsletter.unknown"));
    }

    /** Returns the issue with the id in a button. */
    public Issue opened(String id, Predicate<Issue> visible) {
        return issues.findById(id).filter(visible).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /** Returns a search among the issues that the person may see, newest first. */
    public NameSearch<Issue> among(Predicate<Issue> visible) {
        return new NameSearch<>(
                issues.newest(MOST).stream().filter(visible).toList(),
                issue -> List.of(issue.code() + " " + issue.subject(), issue.code(), issue.subject(), issue.id()));
    }
}
