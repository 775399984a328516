package se.budkavle.storage.plan;

import java.time.Instant;
import java.time.LocalDate;
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
 * An activity or a project of a plan, which belongs to a goal. In status rounds (surveys), people report the activity's
 * state.
 *
 * @param id the plan's id and the activity's code, for example 2016-S1.2
 * @param goalId the goal that the activity belongs to; the activity's code may begin with the code of another goal
 * @param networkId the network that carries the activity out; null when no network does
 * @param networkChosen whether a person chose the network; an import of the plan then keeps it
 * @param wording the text of the activity in the plan document; null when no imported file contains it
 * @param asked who answers the questions about the activity in status rounds
 * @param responsibleId the person who answers the questions; null for the network's coordinator
 * @param takingPart the organisations that take part; empty for all member organisations of the network
 * @param assigned whether a person chose who answers the questions; an import of the plan then keeps the choice
 * @param dueOn the deadline; null for none
 * @param dueChosen whether a person chose the deadline, or that there is none; an import of the plan then keeps it
 * @param position the activity's position in the plan, counted from 0
 * @param endedAt when the activity was removed from the plan; null while it is in the plan
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
        @Nullable LocalDate dueOn,
        boolean dueChosen,
        int position,
        @Nullable Instant endedAt,
        @Version int version) {

    public enum Kind {
        ACTIVITY,
        PROJECT
    }

    /**
     * The respondents to the questions about an activity in status rounds: either one person (the responsible person or
     * the coordinator), or each participating organisation.
     */
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
                null,
                false,
                position,
                null,
                0);
    }

    /**
     * Returns a copy of this activity with the content of {@code told}, which comes from an imported file. The copy is
     * active even if this activity was removed from the plan.
     *
     * <p>If a person has chosen this activity's network, its respondents or its deadline, the choice is kept, unless
     * {@code told} contains a person's choice too.
     */
    public Activity become(Activity told) {
        var who = assigned && !told.assigned ? this : told;
        var carries = networkChosen && !told.networkChosen ? this : told;
        var ends = dueChosen && !told.dueChosen ? this : told;
        return with(
                told.goalId,
                carries.carrier(),
                told.kind,
                told.title,
                told.wording == null ? wording : told.wording,
                who.answering(),
                ends.deadline(),
                told.position,
                null);
    }

    /**
     * Creates a copy of this activity under the given goal, for example a goal of the next year's plan. The copy's id
     * consists of the id of the goal's plan and the activity's code.
     */
    public Activity in(Goal goal) {
        return of(goal, networkId, code, kind, title, asked, Set.of(), position)
                .carriedLike(this)
                .worded(wording);
    }

    /** Returns a copy of the activity with this text from the plan document. Keeps the title that users see. */
    public Activity worded(@Nullable String words) {
        return with(goalId, carrier(), kind, title, words, answering(), deadline(), position, endedAt);
    }

    public Activity titled(String newTitle) {
        return with(goalId, carrier(), kind, newTitle, wording, answering(), deadline(), position, endedAt);
    }

    public Activity at(int newPosition) {
        return with(goalId, carrier(), kind, title, wording, answering(), deadline(), newPosition, endedAt);
    }

    /** Returns the id of the network that carries the activity out; throws an exception if there is none. */
    public String requiredNetworkId() {
        return Objects.requireNonNull(networkId, "no network carries the activity out");
    }

    /**
     * Returns a copy of the activity with the network that a person has chosen to carry it out.
     *
     * @param newNetworkId the network's id; null for none
     */
    public Activity carriedBy(@Nullable String newNetworkId) {
        return with(
                goalId,
                new Carrier(newNetworkId, true),
                kind,
                title,
                wording,
                answering(),
                deadline(),
                position,
                endedAt);
    }

    /** Returns a copy of this activity with the network and the respondents of {@code other}. */
    public Activity carriedLike(Activity other) {
        return with(goalId, other.carrier(), kind, title, wording, other.answering(), deadline(), position, endedAt);
    }

    /**
     * Returns a copy of the activity in which one person answers its questions in status rounds.
     *
     * @param personId the person's id; null for the network's coordinator
     */
    public Activity answeredBy(@Nullable String personId) {
        return answered(new Answering(AnsweredBy.RESPONSIBLE, personId, takingPart, true));
    }

    /**
     * Returns a copy of the activity in which each of these organisations answers its questions in status rounds.
     *
     * @param organisationIds the ids of the organisations; empty for all member organisations of the network
     */
    public Activity answeredByEach(Collection<String> organisationIds) {
        return answered(new Answering(AnsweredBy.EACH_ORGANISATION, null, organisations(organisationIds), true));
    }

    /** Returns a copy of the activity with the deadline that its text in the plan names; null for none. */
    public Activity due(@Nullable LocalDate lastDay) {
        return with(new Deadline(lastDay, false));
    }

    /** Returns a copy of the activity with the deadline that a person has chosen; null for none. */
    public Activity dueByChoice(@Nullable LocalDate lastDay) {
        return with(new Deadline(lastDay, true));
    }

    /** Returns a copy of the activity with the deadline of {@code other}. */
    public Activity dueLike(Activity other) {
        return with(other.deadline());
    }

    public Activity ended(Instant at) {
        return with(goalId, carrier(), kind, title, wording, answering(), deadline(), position, at);
    }

    private record Answering(
            AnsweredBy asked, @Nullable String responsibleId, Set<ActivityParticipant> takingPart, boolean assigned) {}

    private record Deadline(@Nullable LocalDate lastDay, boolean chosen) {}

    private record Carrier(@Nullable String networkId, boolean chosen) {}

    private Answering answering() {
        return new Answering(asked, responsibleId, takingPart, assigned);
    }

    private Deadline deadline() {
        return new Deadline(dueOn, dueChosen);
    }

    private Activity with(Deadline deadline) {
        return with(goalId, carrier(), kind, title, wording, answering(), deadline, position, endedAt);
    }

    private Carrier carrier() {
        return new Carrier(networkId, networkChosen);
    }

    private Activity answered(Answering by) {
        return with(goalId, carrier(), kind, title, wording, by, deadline(), position, endedAt);
    }

    private Activity with(
            String goal,
            Carrier carries,
            Kind newKind,
            String newTitle,
            @Nullable String words,
            Answering who,
            Deadline deadline,
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
                deadline.lastDay,
                deadline.chosen,
                newPosition,
                end,
                version);
    }

    /**
     * Returns who answers the activity's questions in status rounds. If all member organisations of the network answer,
     * the result does not list their ids, because the activity does not store them.
     */
    public Respondents respondents() {
        return Respondents.of(networkId, asked, responsibleId, organisationIds(Set.of()));
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /**
     * Returns whether a person has written the title, so that it differs from the text in the plan document. An import
     * of the plan keeps such a title.
     */
    public boolean isTitledByHand() {
        return !title.equals(wording);
    }

    /**
     * Returns the sorted ids of the organisations that take part in the activity. If no organisation is stored with the
     * activity, returns {@code ofNetwork}.
     *
     * @param ofNetwork the ids of the network's organisations
     */
    public Set<String> organisationIds(Set<String> ofNetwork) {
        var named = new TreeSet<String>();
        takingPart.forEach(part -> named.add(part.organisationId()));
        return named.isEmpty() ? ofNetwork : named;
    }

    private static Set<ActivityParticipant> organisations(Collection<String> ids) {
        return ids.stream().map(ActivityParticipant::new).collect(Collectors.toUnmodifiableSet());
    }
}
