package se.budkavle.storage.round;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A question about one activity to one respondent in one round, with the current answer.
 *
 * <p>The respondent is a person, an organisation in the network, or, when neither is named, the network's coordinator.
 * When both are named, the person answers for the organisation. {@link RespondentRule} decides who is asked.
 *
 * @param state the latest answer; null while there is none
 * @param answeredBy the person who gave it
 * @param answeredAt when it was given
 * @param revisions the number of answers given, including corrections
 */
public record Question(
        @Id String id,
        String roundId,
        String activityId,
        String networkId,
        @Nullable String personId,
        @Nullable String organisationId,
        int position,
        @Nullable ActivityState state,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        int revisions,
        @Version int version) {

    public static Question ofCoordinator(String roundId, String activityId, String networkId, int position) {
        return of(roundId, activityId, networkId, null, null, position);
    }

    public static Question ofPerson(
            String roundId, String activityId, String networkId, String personId, int position) {
        return of(roundId, activityId, networkId, personId, null, position);
    }

    public static Question ofOrganisation(
            String roundId, String activityId, String networkId, String organisationId, int position) {
        return of(roundId, activityId, networkId, null, organisationId, position);
    }

    /**
     * Creates a question to an organisation.
     *
     * @param personId the contact person who answers for the organisation; null for its members in the network
     */
    public static Question ofOrganisation(
            String roundId,
            String activityId,
            String networkId,
            String organisationId,
            @Nullable String personId,
            int position) {
        return of(roundId, activityId, networkId, personId, organisationId, position);
    }

    private static Question of(
            String roundId,
            String activityId,
            String networkId,
            @Nullable String personId,
            @Nullable String organisationId,
            int position) {
        return new Question(
                NewId.next(),
                roundId,
                activityId,
                networkId,
                personId,
                organisationId,
                position,
                null,
                null,
                null,
                0,
                0);
    }

    /** Checks whether the network's coordinator is asked. */
    public boolean isOfCoordinator() {
        return personId == null && organisationId == null;
    }

    /** Returns the id of the person who answered; throws an exception if nobody has answered. */
    public String requiredAnsweredBy() {
        return Objects.requireNonNull(answeredBy, "the question has no answer");
    }

    public boolean isAnswered() {
        return state != null;
    }

    /** Checks whether the question belongs to this round and network. */
    public boolean isOf(String round, String network) {
        return roundId.equals(round) && networkId.equals(network);
    }

    /** Returns the question with this person as the respondent. */
    public Question delegatedTo(String person) {
        return with(person, state, answeredBy, answeredAt, revisions);
    }

    /** Returns the question with this answer as the current one. */
    public Question answered(Answer answer) {
        return with(personId, answer.state(), answer.answeredBy(), answer.answeredAt(), answer.revision());
    }

    private Question with(
            @Nullable String person,
            @Nullable ActivityState newState,
            @Nullable String by,
            @Nullable Instant at,
            int newRevisions) {
        return new Question(
                id,
                roundId,
                activityId,
                networkId,
                person,
                organisationId,
                position,
                newState,
                by,
                at,
                newRevisions,
                version);
    }
}
