package se.budkavle.storage.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * An activity or project of a goal, which status rounds ask about.
 *
 * @param id plan and code, for example 2016-S1.2
 * @param goalId the goal it belongs to; may differ from the one that its code begins with
 * @param networkId the network that carries it out; null when none does
 * @param networkChosen whether a person chose the network; an import of the plan keeps that choice
 * @param wording the plan's own text; null when no file of the plan has it
 * @param responsibleId the person who answers; null for the network's coordinator
 * @param takingPart the organisations that take part; empty for all organisations of the network
 * @param assigned whether a person chose the respondents; an import of the plan keeps that choice
 * @param position its position in the plan, from 0
 * @param endedAt when it was removed from the plan; null while it is in it
 */
public record Activity(
        @Id String id,
        String planId,
        String goalId,
        @Nullable String networkId,
        boolean networkChosen,
        String code,
        Kind kind,
        String title,
        @Nullable String wording,
        AnsweredBy asked,
        @Nullable String responsibleId,
        @MappedCollection(idColumn = "activity_id") Set<ActivityParticipant> takingPart,
        boolean assigned,
        int position,
        @Nullable Instant endedAt,
        @Version int version) {

    public enum Kind {
        ACTIVITY,
        PROJECT
    }

    /** Tells who answers: the responsible person or each organisation that takes part. */
    public enum AnsweredBy {
        RESPONSIBLE,
        EACH_ORGANISATION
    }

    public static Activity of(
            Goal goal,
            @Nullable String networkId,
            String code,
            Kind kind,
            String title,
            AnsweredBy asked,
            Collection<String> takingPart,
            int position) {
        return new Activity(
                goal.planId() + "-" + code,
                goal.planId(),
                goal.id(),
                networkId,
                false,
                code,
                kind,
                title,
                null,
                asked,
                null,
                organisations(takingPart),
                false,
                position,
                null,
                0);
    }

    /**
     * Returns the activity with the content of an imported one; an ended activity becomes active again.
     *
     * <p>A network or respondent that a person has chosen stays, unless a person has chosen another one in the imported
     * activity.
     */
    public Activity become(Activity told) {
        var who = assigned && !told.assigned ? this : told;
        var carries = networkChosen && !told.networkChosen ? this : told;
        return with(
                told.goalId,
                carries.carrier(),
                told.kind,
                told.title,
                told.wording == null ? wording : told.wording,
                who.answering(),
                told.position,
                null);
    }

    /** Returns a copy of the activity under this goal, in the goal's plan. */
    public Activity in(Goal goal) {
        return of(goal, networkId, code, kind, title, asked, Set.of(), position)
                .carriedLike(this)
                .worded(wording);
    }

    /** Returns the activity with the plan's own text. */
    public Activity worded(@Nullable String words) {
        return with(goalId, carrier(), kind, title, words, answering(), position, endedAt);
    }

    public Activity titled(String newTitle) {
        return with(goalId, carrier(), kind, newTitle, wording, answering(), position, endedAt);
    }

    public Activity at(int newPosition) {
        return with(goalId, carrier(), kind, title, wording, answering(), newPosition, endedAt);
    }

    /** Returns the id of the network that carries it out; throws an exception if there is none. */
    public String requiredNetworkId() {
        return Objects.requireNonNull(networkId, "no network carries the activity out");
    }

    /** Returns the activity carried out by this network; null for none. */
    public Activity carriedBy(@Nullable String newNetworkId) {
        return with(goalId, new Carrier(newNetworkId, true), kind, title, wording, answering(), position, endedAt);
    }

    /** Returns this activity with the network and the respondents of the other activity. */
    public Activity carriedLike(Activity other) {
        return with(goalId, other.carrier(), kind, title, wording, other.answering(), position, endedAt);
    }

    /** Returns the activity answered by this person; null for the network's coordinator. */
    public Activity answeredBy(@Nullable String personId) {
        return answered(new Answering(AnsweredBy.RESPONSIBLE, personId, takingPart, true));
    }

    /** Returns the activity answered by each of these organisations; empty for all organisations in the network. */
    public Activity answeredByEach(Collection<String> organisationIds) {
        return answered(new Answering(AnsweredBy.EACH_ORGANISATION, null, organisations(organisationIds), true));
    }

    public Activity ended(Instant at) {
        return with(goalId, carrier(), kind, title, wording, answering(), position, at);
    }

    private record Answering(
            AnsweredBy asked, @Nullable String responsibleId, Set<ActivityParticipant> takingPart, boolean assigned) {}

    private record Carrier(@Nullable String networkId, boolean chosen) {}

    private Answering answering() {
        return new Answering(asked, responsibleId, takingPart, assigned);
    }

    private Carrier carrier() {
        return new Carrier(networkId, networkChosen);
    }

    private Activity answered(Answering by) {
        return with(goalId, carrier(), kind, title, wording, by, position, endedAt);
    }

    private Activity with(
            String goal,
            Carrier carries,
            Kind newKind,
            String newTitle,
            @Nullable String words,
            Answering who,
            int newPosition,
            @Nullable Instant end) {
        return new Activity(
                id,
                planId,
                goal,
                carries.networkId,
                carries.chosen,
                code,
                newKind,
                newTitle,
                words,
                who.asked,
                who.responsibleId,
                who.takingPart,
                who.assigned,
                newPosition,
                end,
                version);
    }

    /** Returns the respondents that the activity itself names, without reading the network's organisations. */
    public Respondents respondents() {
        return Respondents.of(networkId, asked, responsibleId, organisationIds(Set.of()));
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /** Checks whether a person has written the title by hand. An import of the plan does not replace such a title. */
    public boolean isTitledByHand() {
        return !title.equals(wording);
    }

    /** Returns the ids of the organisations that answer, sorted; those of the network when the activity names none. */
    public Set<String> organisationIds(Set<String> ofNetwork) {
        var named = new TreeSet<String>();
        takingPart.forEach(part -> named.add(part.organisationId()));
        return named.isEmpty() ? ofNetwork : named;
    }

    private static Set<ActivityParticipant> organisations(Collection<String> ids) {
        return ids.stream().map(ActivityParticipant::new).collect(Collectors.toUnmodifiableSet());
    }
}
