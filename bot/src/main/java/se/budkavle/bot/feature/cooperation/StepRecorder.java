package se.budkavle.bot.feature.cooperation;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.cooperation.OrganisationStep;
import se.budkavle.storage.cooperation.OrganisationSteps;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.NetworkCompositions;
import se.budkavle.storage.directory.Organisation;

/**
 * Stores the steps of the cooperation ladder, which say how far an organisation's cooperation in a network has come.
 * Keeps the organisation's earlier steps as history.
 */
@Component
class StepRecorder {

    private final OrganisationSteps steps;
    private final NetworkCompositions compositions;
    private final AuditLog audit;
    private final Association association;
    private final Clock clock;

    StepRecorder(
            OrganisationSteps steps,
            NetworkCompositions compositions,
            AuditLog audit,
            Association association,
            Clock clock) {
        this.steps = steps;
        this.compositions = compositions;
        this.audit = audit;
        this.association = association;
        this.clock = clock;
    }

    /**
     * Throws a refusal if the network has ended, if the organisation does not take part in the network, or if the day
     * is in the future. Also throws a refusal if storing the step would change nothing.
     */
    @Transactional(readOnly = true)
    public void requireSettable(
            Organisation organisation, Network network, OrganisationStep.Content content, String by) {
        next(organisation, network, content, by);
    }

    /**
     * Stores the step and an audit entry. Throws an exception if somebody else has set a step after the user saw the
     * preview. The bot handles the exception by showing the user a new preview.
     *
     * @param shown the history of steps that the user saw in the preview
     */
    @Transactional
    public void set(
            Organisation organisation,
            Network network,
            OrganisationStep.Content content,
            String by,
            StepHistory shown) {
        if (!history(organisation, network).equals(shown)) {
            throw new OptimisticLockingFailureException("Another step was set after the proposal was shown");
        }
        var step = steps.save(next(organisation, network, content, by));
        audit.save(AuditEntry.of(
                by,
                "cooperation.step",
                organisation.id(),
                network.id() + ", " + step.step() + ", " + step.since(),
                clock.instant()));
    }

    private OrganisationStep next(
            Organisation organisation, Network network, OrganisationStep.Content content, String by) {
        if (!network.isAlive() || !compositions.of(network).organisationIds().contains(organisation.id())) {
            throw new Refusal("cooperation.not-in-network", organisation.name(), network.title());
        }
        return OrganisationStep.set(
                history(organisation, network),
                organisation.id(),
                network.id(),
                content,
                by,
                clock.instant(),
                association.today(clock));
    }

    private StepHistory history(Organisation organisation, Network network) {
        return StepHistory.of(steps.findAllByOrganisationIdAndNetworkId(organisation.id(), network.id()));
    }
}
