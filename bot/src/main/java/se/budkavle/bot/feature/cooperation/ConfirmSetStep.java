package se.budkavle.bot.feature.cooperation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.cooperation.StepLines;
import se.budkavle.storage.cooperation.CooperationStep;
import se.budkavle.storage.cooperation.OrganisationStep;
import se.budkavle.storage.cooperation.OrganisationSteps;
import se.budkavle.storage.cooperation.StepHistory;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.directory.Organisations;

/**
 * Shows a preview before an organisation gets a new step of the cooperation ladder in a network. The ladder's steps say
 * how far the organisation's cooperation in the network has come. Stores the step after the user confirms it.
 */
@Component
class ConfirmSetStep implements ConfirmationHandler<ConfirmSetStep.StepRequest> {

    private final Networks networks;
    private final Organisations organisations;
    private final OrganisationSteps steps;
    private final StepRecorder recorder;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ConfirmSetStep(
            Networks networks,
            Organisations organisations,
            OrganisationSteps steps,
            StepRecorder recorder,
            Rights rights,
            Association association,
            Clock clock) {
        this.networks = networks;
        this.organisations = organisations;
        this.steps = steps;
        this.recorder = recorder;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    /**
     * The request to set an organisation's step of the cooperation ladder, stored until the user confirms it.
     *
     * @param from the first day on which the step applies; null for the day of confirmation
     * @param reason why the organisation has this step; null if none was entered
     */
    record StepRequest(
            String organisationId,
            String networkId,
            CooperationStep step,
            @Nullable LocalDate from,
            @Nullable String reason) {}

    @Override
    public String kind() {
        return "cooperation.step";
    }

    @Override
    public Class<StepRequest> type() {
        return StepRequest.class;
    }

    @Override
    public Preview preview(StepRequest asked, Caller caller) {
        var network = networks.findById(asked.networkId()).orElseThrow();
        rights.requireCoordinating(caller, network);
        var by = rights.personId(caller);
        var organisation = organisations.findById(asked.organisationId()).orElseThrow();
        var content = OrganisationStep.Content.typed(
                asked.step(), Objects.requireNonNullElse(asked.from(), association.today(clock)), asked.reason());
        recorder.requireSettable(organisation, network, content, by);
        var history = StepHistory.of(steps.findAllByOrganisationIdAndNetworkId(organisation.id(), network.id()));
        return Preview.of(
                        page(organisation, network, content, history),
                        Phrase.of("cooperation.confirm"),
                        () -> store(organisation, network, content, by, history))
                .restingOn(history);
    }

    private Reply store(
            Organisation organisation,
            Network network,
            OrganisationStep.Content content,
            String by,
            StepHistory shown) {
        recorder.set(organisation, network, content, by, shown);
        return Reply.of(
                "cooperation.set",
                organisation.name(),
                network.title(),
                StepLines.step(content.step()),
                Phrase.command("organisation show"));
    }

    private static Page page(
            Organisation organisation, Network network, OrganisationStep.Content content, StepHistory history) {
        var page = Page.titled("cooperation.title", organisation.name())
                .line("cooperation.line", Phrase.strong(network.title()), StepLines.step(content.step()))
                .line("cooperation.from", content.since());
        if (content.reason() != null) {
            page = page.line("cooperation.reason", content.reason());
        }
        var same = history.on(content.since());
        if (same.isPresent()) {
            return page.line("cooperation.replaces", StepLines.step(same.get().step()));
        }
        var before = history.at(content.since());
        return before.isEmpty()
                ? page
                : page.line(
                        "cooperation.before",
                        StepLines.step(before.get().step()),
                        before.get().since());
    }
}
