package se.budkavle.bot.feature.arena;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationWorkflow;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.arena.Gathering;
import se.budkavle.storage.arena.GatheringReport;
import se.budkavle.storage.arena.GatheringReports;

/** Handles the buttons, menus and forms about a gathering (a meeting of an external group). */
@Component
class GatheringPresses implements Presses {

    private final ArenaFinder finder;
    private final GatheringCard card;
    private final GatheringForms forms;
    private final GatheringRecorder recorder;
    private final GatheringReports reports;
    private final ArenaDeliveries deliveries;
    private final ConfirmationWorkflow confirmations;
    private final ConfirmCancelGathering confirm;
    private final GatheringTimes times;
    private final Rights rights;
    private final TransactionOperations transaction;

    GatheringPresses(
            ArenaFinder finder,
            GatheringCard card,
            GatheringForms forms,
            GatheringRecorder recorder,
            GatheringReports reports,
            ArenaDeliveries deliveries,
            ConfirmationWorkflow confirmations,
            ConfirmCancelGathering confirm,
            GatheringTimes times,
            Rights rights,
            TransactionOperations transaction) {
        this.finder = finder;
        this.card = card;
        this.forms = forms;
        this.recorder = recorder;
        this.reports = reports;
        this.deliveries = deliveries;
        this.confirmations = confirmations;
        this.confirm = confirm;
        this.times = times;
        this.rights = rights;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(GatheringButtonIds.OPEN, pressed -> open(pressed.reference(0), pressed)),
                Press.of(GatheringButtonIds.SHOW, pressed -> open(pressed.value(), pressed)),
                Press.of(GatheringButtonIds.CONTRIBUTE, pressed -> Reply.form(contributionForm(pressed))),
                FormPress.of(
                        GatheringButtonIds.STORE_CONTRIBUTION,
                        sent -> stored(sent, this::storeContribution),
                        this::contributionForm),
                Press.of(GatheringButtonIds.REPORT, pressed -> Reply.form(reportForm(pressed))),
                FormPress.of(
                        GatheringButtonIds.STORE_REPORT, sent -> stored(sent, this::storeReport), this::reportForm),
                Press.of(GatheringButtonIds.SEND_NOW, this::sendNow),
                Press.of(GatheringButtonIds.EDIT, pressed -> Reply.form(editForm(pressed))),
                FormPress.of(GatheringButtonIds.STORE_EDIT, sent -> stored(sent, this::storeEdit), this::editForm),
                Press.of(
                        GatheringButtonIds.CANCEL,
                        pressed -> confirmations.show(
                                confirm,
                                new ConfirmCancelGathering.CancelRequest(pressed.reference(0)),
                                pressed.caller())));
    }

    private Reply open(String id, PressEvent pressed) {
        return card.of(finder.readable(id, pressed.caller()), pressed.caller(), Optional.empty());
    }

    private Form contributionForm(PressEvent pressed) {
        var gathering = finder.ownNetworks(pressed.reference(0), pressed.caller());
        gathering.requireAhead(times.today());
        return forms.contribution(gathering);
    }

    private Form reportForm(PressEvent pressed) {
        var gathering = finder.managed(pressed.reference(0), pressed.caller());
        gathering.requireReportable(times.today());
        var known = reports.findById(gathering.id());
        return forms.report(
                gathering,
                known.map(GatheringReport::text).orElse(""),
                known.map(GatheringReport::version).orElse(0));
    }

    private Form editForm(PressEvent pressed) {
        var gathering = finder.managed(pressed.reference(0), pressed.caller());
        gathering.requireHeld();
        return forms.edit(gathering);
    }

    private Phrase storeContribution(PressEvent sent) {
        recorder.contribute(
                finder.ownNetworks(sent.reference(0), sent.caller()),
                sent.field(GatheringForms.TEXT),
                rights.personId(sent.caller()));
        return Phrase.of("arena.contributed");
    }

    private Phrase storeReport(PressEvent sent) {
        recorder.report(
                finder.managed(sent.reference(0), sent.caller()),
                sent.field(GatheringForms.TEXT),
                sent.number(1),
                rights.personId(sent.caller()));
        return Phrase.of("arena.reported");
    }

    private Phrase storeEdit(PressEvent sent) {
        recorder.edit(
                finder.managed(sent.reference(0), sent.caller()),
                forms.content(sent),
                sent.number(1),
                rights.personId(sent.caller()));
        return Phrase.of("arena.edited");
    }

    private Reply sendNow(PressEvent pressed) {
        var gathering = finder.managed(pressed.reference(0), pressed.caller());
        return deliveries.sendNow(gathering, rights.personId(pressed.caller()));
    }

    /**
     * Runs the given function, which stores something, in one transaction. Returns the message about the gathering. The
     * message contains a sentence that confirms what was stored.
     */
    private Reply stored(PressEvent sent, Function<PressEvent, Phrase> act) {
        var receipt = transaction.execute(status -> act.apply(sent));
        Gathering gathering = finder.readable(sent.reference(0), sent.caller());
        return deliveries.told(card.of(gathering, sent.caller(), Optional.ofNullable(receipt)), gathering);
    }
}
