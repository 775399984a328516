package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;

/**
 * Who answers for an activity in status rounds: the one rule for whoever asks and whoever tells of it.
 *
 * @param personId        the one person; null for any other kind
 * @param organisationIds those named, by id in a stable order; empty for any other kind
 */
public record Respondents(Kind kind, String personId, List<String> organisationIds) {

    public enum Kind {
        /** One person answers. */
        PERSON,
        /** Each of the organisations that the activity names answers. */
        NAMED_ORGANISATIONS,
        /** Each organisation that takes part in the network answers. */
        EVERY_ORGANISATION,
        /** Whoever coordinates the network answers. */
        COORDINATOR,
        /** No network carries it, so that nobody is asked. */
        NOBODY
    }

    static Respondents of(String networkId, Activity.Asked asked, String responsibleId, Collection<String> organisationIds) {
        if (networkId == null) {
            return new Respondents(Kind.NOBODY, null, List.of());
        }
        if (asked == Activity.Asked.EACH_ORGANISATION) {
            return organisationIds.isEmpty() ? new Respondents(Kind.EVERY_ORGANISATION, null, List.of())
                    : new Respondents(Kind.NAMED_ORGANISATIONS, null, organisationIds.stream().sorted().toList());
        }
        return responsibleId == null ? new Respondents(Kind.COORDINATOR, null, List.of())
                : new Respondents(Kind.PERSON, responsibleId, List.of());
    }
}
