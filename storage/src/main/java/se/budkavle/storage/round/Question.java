package se.budkavle.storage.round;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import se.budkavle.storage.NewId;

/**
 * A question of a status round about one activity to one respondent. The question's row also contains the activity's
 * state from the current answer.
 *
 * <p>The respondent to a question is a person or an organisation in the network. If the question has no person and no
 * organisation, the network's coordinator is the respondent. If the question has both a person and an organisation, the
 * person answers on behalf of the organisation. {@link RespondentRule} determines the people whom the bot asks.
 *
 * @param position the question's position in a list in the order of the plan
 * @param state the activity's state, such as on track, in the current answer; null while there is no answer
 * @param answeredBy the person who gave the current answer; null for none
 * @param answeredAt when the current answer was given; null for none
 * @param revisions the number of answers to this question, including corrections
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
     * Creates a question whose respondent is one organisation.
     *
     * @param personId the contact person who answers on behalf of the organisation; null if the people who represent
     *     the organisation in the network answer
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

    /** Returns whether the respondent is the network's coordinator. */
    public boolean isOfCoordinator() {
        return personId == null && organisationId == null;
    }

    /**
     * Returns the id of the person who gave the current answer. Throws a {@code NullPointerException} if the question
     * has no answer.
     */
    public String requiredAnsweredBy() {
        return Objects.requireNonNull(answeredBy, "the question has no answer");
    }

    public boolean isAnswered() {
        return state != null;
    }

    /** Returns whether the current answer was given after this time. */
    boolean isAnsweredAfter(Instant time) {
        return answeredAt != null && answeredAt.isAfter(time);
    }

    /** Returns whether the question belongs to this status round and this network. */
    public boolean isOf(String round, String network) {
        return roundId.equals(round) && networkId.equals(network);
    }

    /** Returns a copy of the question with this person as its respondent. */
    public Question delegatedTo(String person) {
        return with(person, state, answeredBy, answeredAt, revisions);
    }

    /**
     * Returns a copy of the question without a person as respondent. The respondent of the copy is the organisation, or
     * the network's coordinator if the question has no organisation.
     */
    public Question withoutPerson() {
        return with(null, state, answeredBy, answeredAt, revisions);
    }

    /**
     * Returns a copy of the question with the state, author, time and revision of this answer. The given answer becomes
     * the current answer.
     */
    public Question answered(Answer answer) {
        return with(personId, answer.state(), answer.answeredBy(), answer.answeredAt(), answer.revision());
    }

    /**
     * Returns a copy of the question with this answer as the current answer. If {@code answer} is null, the copy has no
     * answer.
     */
    Question as(@Nullable Answer answer) {
        return answer == null ? with(personId, null, null, null, 0) : answered(answer);
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
