package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The respondents to the questions about an activity in status rounds (surveys): one person, several organisations, or
 * nobody.
 *
 * @param personId the person who answers; set only for the kind PERSON
 * @param organisationIds the sorted ids of the organisations that answer; filled only for the kind NAMED_ORGANISATIONS
 */
public record Respondents(Kind kind, @Nullable String personId, List<String> organisationIds) {

    public enum Kind {
        /** One named person answers the status questions about the activity. */
        PERSON,
        /** Each of the organisations that are stored with the activity gives one answer. */
        NAMED_ORGANISATIONS,
        /** Each member organisation of the activity's network gives one answer. */
        EVERY_ORGANISATION,
        /** The coordinator of the activity's network answers the status questions about the activity. */
        COORDINATOR,
        /** Nobody answers status questions about the activity, because no network is responsible for the activity. */
        NOBODY
    }

    /**
     * Returns the ids of the organisations that answer the activity's status questions; each of these organisations
     * gives one answer. Returns an empty collection if one person or nobody answers the questions.
     *
     * @param members a function that returns the ids of the network's member organisations; called only for the kind
     *     EVERY_ORGANISATION
     */
    public Collection<String> organisations(Supplier<? extends Collection<String>> members) {
        return switch (kind) {
            case NAMED_ORGANISATIONS -> organisationIds;
            case EVERY_ORGANISATION -> members.get();
            case PERSON, COORDINATOR, NOBODY -> List.of();
        };
    }

    static Respondents of(
            @Nullable String networkId,
            Activity.AnsweredBy asked,
            @Nullable String responsibleId,
            Collection<String> organisationIds) {
        if (networkId == null) {
            return new Respondents(Kind.NOBODY, null, List.of());
        }
        if (asked == Activity.AnsweredBy.EACH_ORGANISATION) {
            return organisationIds.isEmpty()
                    ? new Respondents(Kind.EVERY_ORGANISATION, null, List.of())
                    : new Respondents(
                            Kind.NAMED_ORGANISATIONS,
                            null,
                            organisationIds.stream().sorted().toList());
        }
        return responsibleId == null
                ? new Respondents(Kind.COORDINATOR, null, List.of())
                : new Respondents(Kind.PERSON, responsibleId, List.of());
    }
}
