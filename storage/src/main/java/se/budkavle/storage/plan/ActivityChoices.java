package se.budkavle.storage.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about an activity and people may choose instead: who carries it out, who answers about it, its
 * deadline, and the activity that is the same matter.
 */
record ActivityChoices(Carrier carrier, Answering answering, Deadline deadline, Reference reference) {

    record Carrier(@Nullable String networkId, boolean chosen) {}

    record Answering(
            Activity.AnsweredBy asked,
            @Nullable String responsibleId,
            Set<ActivityParticipant> takingPart,
            boolean chosen) {}

    record Deadline(@Nullable LocalDate lastDay, boolean chosen) {}

    record Reference(@Nullable String activityId, boolean chosen) {}

    /**
     * Returns what {@code told} says, which comes from an imported file. Keeps what a person has chosen, unless
     * {@code told} contains a person's choice too.
     */
    ActivityChoices become(ActivityChoices told) {
        return new ActivityChoices(
                carrier.chosen && !told.carrier.chosen ? carrier : told.carrier,
                answering.chosen && !told.answering.chosen ? answering : told.answering,
                deadline.chosen && !told.deadline.chosen ? deadline : told.deadline,
                reference.chosen && !told.reference.chosen ? reference : told.reference);
    }

    ActivityChoices with(Carrier other) {
        return new ActivityChoices(other, answering, deadline, reference);
    }

    ActivityChoices with(Answering other) {
        return new ActivityChoices(carrier, other, deadline, reference);
    }

    ActivityChoices with(Deadline other) {
        return new ActivityChoices(carrier, answering, other, reference);
    }

    ActivityChoices with(Reference other) {
        return new ActivityChoices(carrier, answering, deadline, other);
    }
}
