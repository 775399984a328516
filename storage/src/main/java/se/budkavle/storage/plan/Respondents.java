package se.budkavle.storage.plan;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Determines who answers for an activity in status rounds.
 *
 * @param personId the person who answers; null for any other kind
 * @param organisationIds the ids of the named organisations, sorted; empty for any other kind
 */
public record Respondents(Kind kind, @Nullable String personId, List<String> organisationIds) {

    public enum Kind {
        /** One person answers. */
        PERSON,
        /** Each of the organisations that the activity names answers. */
        NAMED_ORGANISATIONS,
        /** Every organisation that takes part in the network gives its own answer about the activity. */
        EVERY_ORGANISATION,
        /** The network's coordinator answers about the activity. */
        COORDINATOR,
        /** Nobody is asked, because no network carries the activity. */
        NOBODY
    }

    /**
     * Returns the ids of the organisations that answer; empty if none does.
     *
     * @param members returns the ids of the organisations that take part in the network; asked only if each answers
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
