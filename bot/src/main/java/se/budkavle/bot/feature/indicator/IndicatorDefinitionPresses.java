package se.budkavle.bot.feature.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.DirectoryLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.indicator.Indicator;
import se.budkavle.storage.indicator.IndicatorLookup;
import se.budkavle.storage.plan.PlanLookup;

/** Handles the forms in which coordinators add and change indicators. */
@Component
class IndicatorDefinitionPresses implements Presses {

    static final String CHANGE = "indicator:change";

    private final IndicatorFinder finder;
    private final IndicatorLookup lookup;
    private final IndicatorForms forms;
    private final IndicatorRecorder recorder;
    private final IndicatorCard card;
    private final PlanLookup plans;
    private final DirectoryLookup directory;
    private final People people;
    private final Rights rights;
    private final TransactionOperations transaction;

    IndicatorDefinitionPresses(
            IndicatorFinder finder,
            IndicatorLookup lookup,
            IndicatorForms forms,
            IndicatorRecorder recorder,
            IndicatorCard card,
            PlanLookup plans,
            DirectoryLookup directory,
            People people,
            Rights rights,
            TransactionOperations transaction) {
        this.finder = finder;
        this.lookup = lookup;
        this.forms = forms;
        this.recorder = recorder;
        this.card = card;
        this.plans = plans;
        this.directory = directory;
        this.people = people;
        this.rights = rights;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                FormPress.of(
                        IndicatorForms.STORE_NEW, sent -> transaction.execute(status -> storeNew(sent)), this::newForm),
                Press.of(CHANGE, pressed -> Reply.form(changeForm(pressed))),
                FormPress.of(
                        IndicatorForms.STORE_CHANGE,
                        sent -> transaction.execute(status -> storeChange(sent)),
                        this::changedForm));
    }

    private Form newForm(PressEvent sent) {
        coordinated(sent);
        return forms.empty(sent.id());
    }

    private Reply storeNew(PressEvent sent) {
        var network = coordinated(sent);
        var chosen = IndicatorChoiceEncoder.read(sent.reference(2));
        var goal = plans.goal(plans.plan(Optional.empty()), sent.reference(0));
        var stored = recorder.add(
                new Indicator.Content(
                        goal.areaId(),
                        goal.code(),
                        sent.field(IndicatorForms.TITLE),
                        chosen.frequency(),
                        reporter(sent.reference(3), network)),
                network.id(),
                chosen.source(),
                forms.definition(sent, chosen.direction()),
                rights.personId(sent.caller()));
        return card.of(stored, sent.caller(), Optional.of(Phrase.of("indicator.added")));
    }

    private Form changeForm(PressEvent pressed) {
        var indicator = finder.managed(pressed.reference(0), pressed.caller());
        var definition = lookup.history(indicator).definition();
        var unchanged = new IndicatorChoiceEncoder(definition.direction(), indicator.source(), indicator.frequency());
        return forms.filled(
                changeId(indicator, unchanged, indicator.goalCode(), indicator.reporterId()),
                indicator,
                definition,
                pressed.caller().locale());
    }

    /**
     * Returns the form with the stored content of the indicator and with the submitted custom id. After a refusal, the
     * bot opens this form again and fills in the submitted values. Throws a refusal if somebody else has changed the
     * indicator meanwhile, because the form would then be refused each time.
     */
    private Form changedForm(PressEvent sent) {
        var indicator = finder.managed(sent.reference(0), sent.caller());
        IndicatorRecorder.requireSeen(indicator, sent.number(1));
        return forms.filled(
                sent.id(),
                indicator,
                lookup.history(indicator).definition(),
                sent.caller().locale());
    }

    private Reply storeChange(PressEvent sent) {
        var indicator = finder.managed(sent.reference(0), sent.caller());
        var chosen = IndicatorChoiceEncoder.read(sent.reference(2));
        var broken = recorder.change(
                indicator,
                new Indicator.Content(
                        areaOf(sent.reference(3), indicator),
                        sent.reference(3),
                        sent.field(IndicatorForms.TITLE),
                        chosen.frequency(),
                        changedReporter(sent.reference(4), indicator)),
                forms.definition(sent, chosen.direction()),
                sent.number(1),
                rights.personId(sent.caller()));
        var receipt = broken.map(one -> Phrase.of("indicator.changed-broken", one.beginsOn()))
                .orElseGet(() -> Phrase.of("indicator.changed"));
        return card.of(finder.readable(indicator.id(), sent.caller()), sent.caller(), Optional.of(receipt));
    }

    /**
     * Returns the custom id of the form in which the indicator is changed. The custom id of the form contains the
     * choices that the user made in the slash command.
     */
    static String changeId(
            Indicator indicator, IndicatorChoiceEncoder chosen, String goalCode, @Nullable String reporterId) {
        return Press.id(
                IndicatorForms.STORE_CHANGE,
                indicator.id(),
                indicator.version(),
                chosen.code(),
                goalCode,
                reporterId == null ? IndicatorForms.NOBODY : reporterId);
    }

    private Network coordinated(PressEvent sent) {
        var network = directory.network(sent.reference(1));
        rights.requireCoordinating(sent.caller(), network);
        return network;
    }

    /**
     * Returns the id of the goal's area. If the user does not change the indicator's goal, returns the area stored with
     * the indicator, because the current plan may lack that goal.
     */
    private String areaOf(String goalCode, Indicator indicator) {
        return goalCode.equals(indicator.goalCode())
                ? indicator.areaId()
                : plans.goal(plans.plan(Optional.empty()), goalCode).areaId();
    }

    /**
     * Returns the id of the reporter that the form names. Does not check the rights of a reporter who is stored
     * already. If this person may not read the network any more, the coordinators report the values.
     */
    private @Nullable String changedReporter(String reference, Indicator indicator) {
        return reference.equals(indicator.reporterId()) ? reference : reporter(reference, finder.networkOf(indicator));
    }

    private @Nullable String reporter(String reference, Network network) {
        if (reference.equals(IndicatorForms.NOBODY)) {
            return null;
        }
        var person = people.findById(reference).orElseThrow(() -> new Refusal("chat.unknown-press"));
        finder.requireReporter(person, network);
        return person.id();
    }
}
