package se.budkavle.storage.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import se.budkavle.storage.InvisibleCharacterFilter;
import se.budkavle.storage.NewId;
import se.budkavle.storage.Refusal;

/**
 * A database row: from a certain date, an organisation has this step in a network. The step is a step of the
 * cooperation ladder, a scale of how closely an organisation cooperates. A stored row is never changed. A correction of
 * a step is stored as a new row with the same date and the next revision number.
 *
 * @param revision the number of the row among the rows of this organisation and network with the same start date; 1 for
 *     the first
 * @param reason why the organisation has this step; null if no reason was entered
 */
@Table("organisation_step")
public record OrganisationStep(
        @Id String id,
        String organisationId,
        String networkId,
        LocalDate since,
        int revision,
        CooperationStep step,
        @Nullable String reason,
        String writtenBy,
        Instant writtenAt,
        @Version int version) {

    public static final int LONGEST_REASON = 500;

    /** The input of a coordinator: an organisation's step in a network, with its start date and the reason. */
    public record Content(
            CooperationStep step, LocalDate since, @Nullable String reason) {

        public static Content typed(CooperationStep step, LocalDate since, @Nullable String reason) {
            var kept = reason == null || InvisibleCharacterFilter.isNone(reason) ? null : reason.strip();
            if (kept != null && kept.length() > LONGEST_REASON) {
                throw new Refusal("cooperation.reason-length", LONGEST_REASON);
            }
            return new Content(step, since, kept);
        }
    }

    /**
     * Creates the row with the step that a coordinator has entered.
     *
     * @param history the organisation's earlier steps in this network
     * @throws Refusal if the date is in the future, or the organisation already has this step on that date
     */
    public static OrganisationStep set(
            StepHistory history,
            String organisationId,
            String networkId,
            Content content,
            String by,
            Instant now,
            LocalDate today) {
        if (content.since().isAfter(today)) {
            throw new Refusal("cooperation.date-ahead", content.since());
        }
        history.at(content.since()).filter(one -> one.says(content)).ifPresent(one -> {
            throw new Refusal("cooperation.unchanged", one.step().number(), one.since());
        });
        return new OrganisationStep(
                NewId.next(),
                organisationId,
                networkId,
                content.since(),
                history.on(content.since()).map(OrganisationStep::revision).orElse(0) + 1,
                content.step(),
                content.reason(),
                by,
                now,
                0);
    }

    /** Returns whether this row corrects an earlier row with the same date. */
    public boolean isCorrection() {
        return revision > 1;
    }

    /** Returns true if this row already contains the entered step. A step that is already stored needs no new row. */
    private boolean says(Content content) {
        return step == content.step() && (!since.equals(content.since()) || Objects.equals(reason, content.reason()));
    }
}
