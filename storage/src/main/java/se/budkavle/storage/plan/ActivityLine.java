package se.budkavle.storage.plan;

import java.util.Collection;

/** An activity in a list, without the organisations that take part, so that one query reads a whole page. */
public record ActivityLine(String id, String networkId, String code, Activity.Kind kind, String title, Activity.Asked asked,
        String responsibleId) {

    /** @param organisationIds those that the activity names */
    public Respondents respondents(Collection<String> organisationIds) {
        return Respondents.of(networkId, asked, responsibleId, organisationIds);
    }
}
