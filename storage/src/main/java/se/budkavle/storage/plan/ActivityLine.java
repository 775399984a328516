package se.budkavle.storage.plan;

import java.util.Collection;

/**
 * A row in a list of activities. Leaves out the organisations that take part, so that one query is enough for a page of
 * the list.
 */
public record ActivityLine(
        String id,
        String networkId,
        String code,
        Activity.Kind kind,
        String title,
        Activity.AnsweredBy asked,
        String responsibleId) {

    /**
     * Returns who answers the questions about the activity in status rounds.
     *
     * @param organisationIds the organisations that the activity names
     */
    public Respondents respondents(Collection<String> organisationIds) {
        return Respondents.of(networkId, asked, responsibleId, organisationIds);
    }
}
