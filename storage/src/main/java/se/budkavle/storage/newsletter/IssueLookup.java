package se.budkavle.storage.newsletter;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.Search;

/** Finds the issue that someone means, by its number, its subject or its id; who is asked for says which may be known of. */
@Component
public class IssueLookup {

    /** More than an association sends in several years. */
    private static final int MOST = 300;

    private final Issues issues;

    IssueLookup(Issues issues) {
        this.issues = issues;
    }

    /** The one that is meant; whoever may not know of it is told the same as where there is none. */
    public Issue named(String typed, Predicate<Issue> visible) {
        return issues.findById(typed).filter(visible).orElseGet(() -> among(visible).require(typed, "newsletter.unknown"));
    }

    /** The one with this id, as it stands under a button. */
    public Issue opened(String id, Predicate<Issue> visible) {
        return issues.findById(id).filter(visible).orElseThrow(() -> new Refusal("chat.unknown-press"));
    }

    /** Those that may be known of, the latest first. */
    public Search<Issue> among(Predicate<Issue> visible) {
        return new Search<>(issues.newest(MOST).stream().filter(visible).toList(),
                issue -> List.of(issue.code() + " " + issue.subject(), issue.code(), issue.subject(), issue.id()));
    }
}
