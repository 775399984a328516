package se.budkavle.storage.plan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says about an activity and people may choose instead: who carries it out, who answers about it, its
 * deadline, the activity that is the same matter, and who is behind it.
 */
record ActivityChoices(Carrier carrier, Answering answering, Deadline deadline, Reference reference, Parties parties) {

    record Carrier(@Nullable String networkId, boolean chosen) {}

    record Answering(
            Activity.AnsweredBy asked,
            @Nullable String responsibleId,
            Set<ActivityParticipant> takingPart,
            boolean chosen) {}

    record Deadline(@Nullable LocalDate lastDay, boolean chosen) {}

    record Reference(@Nullable String activityId, boolean chosen) {}

    record Parties(ActivityParties texts, boolean chosen) {}

    /**
     * Returns what {@code told} says, which comes from an imported file. Keeps what a person has chosen, unless
     * {@code told} contains a person's choice too.
     */
    ActivityChoices become(ActivityChoices told) {
        return new ActivityChoices(
                carrier.chosen && !told.carrier.chosen ? carrier : told.carrier,
                answering.chosen && !told.answering.chosen ? answering : told.answering,
                deadline.chosen && !told.deadline.chosen ? deadline : told.deadline,
                reference.chosen && !told.reference.chosen ? reference : told.reference,
                parties.chosen && !told.parties.chosen ? parties : told.parties);
    }

    ActivityChoices with(Carrier other) {
        return new ActivityChoices(other, answering, deadline, reference, parties);
    }

    ActivityChoices with(Answering other) {
        return new ActivityChoices(carrier, other, deadline, reference, parties);
    }

    ActivityChoices with(Deadline other) {
        return new ActivityChoices(carrier, answering, other, reference, parties);
    }

    ActivityChoices with(Reference other) {
        return new ActivityChoices(carrier, answering, deadline, other, parties);
    }

    ActivityChoices with(Parties other) {
        return new ActivityChoices(carrier, answering, deadline, reference, other);
    }
}
