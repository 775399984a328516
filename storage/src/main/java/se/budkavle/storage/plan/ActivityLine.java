package se.budkavle.storage.plan;

import java.util.Collection;

/** The columns of an activity that lists show, without its organisations, so that one query reads a whole page. */
public record ActivityLine(
        String id,
        String networkId,
        String code,
        Activity.Kind kind,
        String title,
        Activity.AnsweredBy asked,
        String responsibleId) {

    /**
     * Returns the respondents of the activity.
     *
     * @param organisationIds the organisations that the activity names
     */
    public Respondents respondents(Collection<String> organisationIds) {
        return Respondents.of(networkId, asked, responsibleId, organisationIds);
    }
}
