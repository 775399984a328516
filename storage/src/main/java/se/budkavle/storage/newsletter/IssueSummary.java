package se.budkavle.storage.newsletter;

import java.util.List;

/**
 * The data of a newsletter issue for lists and searches. From this data, the program also decides whether a user may
 * read the issue.
 *
 * @param code the issue's year and number, for example 2026-3
 * @param networkIds the networks that publish the issue, sorted by id
 * @param hasGoneOut whether sending has started, so that readers may already have the issue
 */
public record IssueSummary(
        String id, String code, String subject, Issue.State state, boolean hasGoneOut, List<String> networkIds) {

    /** Returns the title by which lists and suggestions show the newsletter issue: its code and its subject line. */
    public String title() {
        return code + " " + subject;
    }
}
