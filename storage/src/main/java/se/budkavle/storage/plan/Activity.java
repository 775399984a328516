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
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.ActivityOverrides.Answering;
import se.budkavle.storage.plan.ActivityOverrides.Carrier;
import se.budkavle.storage.plan.ActivityOverrides.Deadline;
import se.budkavle.storage.plan.ActivityOverrides.Parties;
import se.budkavle.storage.plan.ActivityOverrides.Reference;

/**
 * An activity or a project of a plan. An activity belongs to a goal. In status rounds (surveys), people report the
 * activity's state.
 *
 * @param id the plan's id and the activity's code, for example 2016-S1.2
 * @param goalId the goal that the activity belongs to; the activity's code may begin with the code of another goal
 * @param networkId the network that carries the activity out; null when no network does
 * @param networkChosen whether a person chose the network; if true, an import of the plan keeps this network
 * @param wording the text of the activity in the plan document; null when no imported file contains the text
 * @param asked who answers the questions about the activity in status rounds
 * @param responsibleId the person who answers the questions; null for the network's coordinator
 * @param takingPart the organisations that take part; empty for all member organisations of the network
 * @param assigned whether a person chose who answers the questions; if true, an import of the plan keeps the choice
 * @param dueOn the deadline; null for none
 * @param dueChosen whether a person chose the deadline, or chose to have no deadline; if true, an import of the plan
 *     keeps this choice
 * @param sameAsId the id of another activity of the plan, under another goal, that describes the same work. Status
 *     rounds ask only about that other activity. The id is null if no other activity describes the same work.
 * @param sameAsChosen whether a person chose {@code sameAsId}, also if the person chose null; if true, an import of the
 *     plan keeps this choice
 * @param owner who owns the activity or is responsible for it; null if the plan does not say
 * @param partners with whom the activity is carried out; null if the plan does not say
 * @param funder who pays for the activity; null if the plan does not say
 * @param partiesChosen whether a person chose the owner, partners and funder; if true, an import of the plan keeps
 *     these texts
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
        @Nullable String sameAsId,
        boolean sameAsChosen,
        @Nullable String owner,
        @Nullable String partners,
        @Nullable String funder,
        boolean partiesChosen,
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
                null,
                false,
                null,
                null,
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
     * <p>If a person has chosen a value of this activity (for example the deadline) and not the value of {@code told},
     * the copy keeps the value of this activity.
     */
    public Activity become(Activity told) {
        return with(
                told.goalId,
                told.kind,
                told.title,
                told.wording == null ? wording : told.wording,
                choices().become(told.choices()),
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
        return with(goalId, kind, title, words, choices(), position, endedAt);
    }

    public Activity titled(String newTitle) {
        return with(goalId, kind, newTitle, wording, choices(), position, endedAt);
    }

    public Activity at(int newPosition) {
        return with(goalId, kind, title, wording, choices(), newPosition, endedAt);
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
        return with(choices().with(new Carrier(newNetworkId, true)));
    }

    /** Returns a copy of this activity with the network and the respondents of {@code other}. */
    public Activity carriedLike(Activity other) {
        return with(
                choices().with(other.choices().carrier()).with(other.choices().answering()));
    }

    /**
     * Returns a copy of the activity with one person as respondent. The chosen person answers the questions of status
     * rounds about the activity.
     *
     * @param personId the person's id; null for the network's coordinator
     */
    public Activity answeredBy(@Nullable String personId) {
        return with(choices().with(new Answering(AnsweredBy.RESPONSIBLE, personId, takingPart, true)));
    }

    /**
     * Returns a copy of the activity with these organisations as respondents. Each of these organisations answers the
     * questions of status rounds about the activity.
     *
     * @param organisationIds the ids of the organisations; empty for all member organisations of the network
     */
    public Activity answeredByEach(Collection<String> organisationIds) {
        return with(choices()
                .with(new Answering(AnsweredBy.EACH_ORGANISATION, null, organisations(organisationIds), true)));
    }

    /**
     * Returns a copy of the activity with the deadline that the activity's text in the plan names; null for no
     * deadline.
     */
    public Activity due(@Nullable LocalDate lastDay) {
        return with(choices().with(new Deadline(lastDay, false)));
    }

    /** Returns a copy of the activity with the deadline that a person has chosen; null for none. */
    public Activity dueByChoice(@Nullable LocalDate lastDay) {
        return with(choices().with(new Deadline(lastDay, true)));
    }

    /** Returns a copy of the activity with the deadline of {@code other}. */
    public Activity dueLike(Activity other) {
        return with(choices().with(other.choices().deadline()));
    }

    /**
     * Returns a copy of the activity with a reference to the activity with this id. The reference means that both
     * activities describe the same work. If {@code activityId} is null, the copy has no reference to another activity.
     */
    public Activity sameAs(@Nullable String activityId) {
        return with(choices().with(new Reference(activityId, false)));
    }

    /**
     * Returns a copy of the activity with a reference to {@code project}, because a person has decided that the two
     * activities describe the same work. Throws a {@code Refusal} if {@code project} belongs to another plan, is this
     * activity, or refers to another activity itself.
     *
     * @param project the activity about which status rounds ask instead of this one; null to remove the reference
     */
    public Activity sameByChoice(@Nullable Activity project) {
        if (project == null) {
            return with(choices().with(new Reference(null, true)));
        }
        if (project.id.equals(id)) {
            throw new Refusal("plan.same.itself", code);
        }
        if (!project.planId.equals(planId)) {
            throw new Refusal("plan.same.other-plan", code, project.code);
        }
        if (project.sameAsId != null) {
            throw new Refusal("plan.same.refers", project.code, project.sameAsId.substring(planId.length() + 1));
        }
        return with(choices().with(new Reference(project.id, true)));
    }

    /**
     * Returns a copy of this activity with the reference of {@code other}, an activity of another plan. If
     * {@code other} refers to an activity, the copy refers to the activity with the same code in the copy's plan. If
     * {@code other} refers to no activity, the copy has no reference.
     */
    public Activity sameLike(Activity other) {
        return with(choices()
                .with(new Reference(
                        other.sameAsId == null ? null : planId + other.sameAsId.substring(other.planId.length()),
                        other.sameAsChosen)));
    }

    /** Returns the parties of the activity: owner, partners and funder. */
    public ActivityParties parties() {
        return new ActivityParties(owner, partners, funder);
    }

    /** Returns a copy of the activity with the parties (owner, partners and funder) that its text in the plan names. */
    public Activity behind(ActivityParties texts) {
        return with(choices().with(new Parties(texts, false)));
    }

    /** Returns a copy of the activity with the parties (owner, partners and funder) that a person has chosen. */
    public Activity behindByChoice(ActivityParties texts) {
        return with(choices().with(new Parties(texts, true)));
    }

    /** Returns a copy of the activity with the owner, partners and funder of {@code other}. */
    public Activity behindLike(Activity other) {
        return with(choices().with(other.choices().parties()));
    }

    /**
     * Returns a copy of the activity and marks the copy as removed from the plan at this time. The copy no longer
     * refers to another activity.
     */
    public Activity ended(Instant at) {
        return with(goalId, kind, title, wording, choices().with(new Reference(null, false)), position, at);
    }

    private ActivityOverrides choices() {
        return new ActivityOverrides(
                new Carrier(networkId, networkChosen),
                new Answering(asked, responsibleId, takingPart, assigned),
                new Deadline(dueOn, dueChosen),
                new Reference(sameAsId, sameAsChosen),
                new Parties(parties(), partiesChosen));
    }

    private Activity with(ActivityOverrides choices) {
        return with(goalId, kind, title, wording, choices, position, endedAt);
    }

    private Activity with(
            String goal,
            Kind newKind,
            String newTitle,
            @Nullable String words,
            ActivityOverrides choices,
            int newPosition,
            @Nullable Instant end) {
        return new Activity(
                id,
                planId,
                goal,
                choices.carrier().networkId(),
                choices.carrier().chosen(),
                code,
                newKind,
                newTitle,
                words,
                choices.answering().asked(),
                choices.answering().responsibleId(),
                choices.answering().takingPart(),
                choices.answering().chosen(),
                choices.deadline().lastDay(),
                choices.deadline().chosen(),
                choices.reference().activityId(),
                choices.reference().chosen(),
                choices.parties().texts().owner(),
                choices.parties().texts().partners(),
                choices.parties().texts().funder(),
                choices.parties().chosen(),
                newPosition,
                end,
                version);
    }

    /**
     * Returns who answers the activity's questions in status rounds. If all member organisations of the network answer,
     * the result does not contain their ids.
     */
    public Respondents respondents() {
        return Respondents.of(networkId, asked, responsibleId, organisationIds(Set.of()));
    }

    public boolean isAlive() {
        return endedAt == null;
    }

    /**
     * Returns whether status rounds ask about this activity. Status rounds omit an activity that was removed from the
     * plan, or that refers to another activity for the same work.
     */
    public boolean isAsked() {
        return isAlive() && sameAsId == null;
    }

    /**
     * Returns the id of the activity about which status rounds ask instead of this activity. Returns this activity's
     * own id if it refers to no other activity for the same work.
     */
    public String askedId() {
        return sameAsId == null ? id : sameAsId;
    }

    /**
     * Returns whether the activity's title differs from the text in the plan document, because a person has written the
     * title or no imported file contains the text. If the result is true, an import of the plan keeps the title.
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
