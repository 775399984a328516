package se.budkavle.bot.feature.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.MessageCall;
import se.budkavle.bot.chat.MessageCommand;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.TypedDate;
import se.budkavle.bot.lookup.NetworkFinder;
import se.budkavle.bot.lookup.PersonFinder;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.audit.AuditEntry;
import se.budkavle.storage.audit.AuditLog;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.minutes.Action;
import se.budkavle.storage.minutes.ActionOrigin;
import se.budkavle.storage.minutes.ActionOwner;
import se.budkavle.storage.minutes.Actions;

/** The message command that makes an action of a chat message, in the channel's network, and its form. */
@Component
class ActionFromMessage implements MessageCommand, Presses {

    private static final String STORE = "action:agreed";

    private final MessageActionForm form;
    private final NetworkFinder networks;
    private final PersonFinder persons;
    private final TypedDate dates;
    private final Actions actions;
    private final ActionCard card;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ActionFromMessage(
            MessageActionForm form,
            NetworkFinder networks,
            PersonFinder persons,
            TypedDate dates,
            Actions actions,
            ActionCard card,
            Rights rights,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.form = form;
        this.networks = networks;
        this.persons = persons;
        this.dates = dates;
        this.actions = actions;
        this.card = card;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Make an action";
    }

    @Override
    public RequiredRight right() {
        return RequiredRight.PERSON;
    }

    @Override
    public Reply run(MessageCall call) {
        var network = writable(call.channelId(), call.caller());
        return Reply.form(form.of(MessageLinks.id(STORE, MessageLinks.source(call)), call.message(), network));
    }

    @Override
    public List<Press> presses() {
        return List.of(FormPress.of(STORE, sent -> transaction.execute(status -> store(sent)), this::emptyForm));
    }

    private Form emptyForm(PressEvent sent) {
        writable(sent.reference(0), sent.caller());
        return form.empty(Press.id(STORE, sent.reference(0), sent.reference(1)));
    }

    private Reply store(PressEvent sent) {
        var network = writable(sent.reference(0), sent.caller());
        var by = rights.person(sent.caller()).id();
        var due = sent.field(MessageActionForm.DUE).strip();
        var action = Action.from(
                ActionOrigin.message(sent.reference(0), sent.reference(1)),
                network.id(),
                sent.field(MessageActionForm.TEXT),
                owner(sent),
                due.isEmpty() ? null : dates.read(due, sent.caller().locale()),
                by,
                clock.instant());
        var stored = actions.findAllByMessageId(sent.reference(1)).stream()
                .filter(action::repeats)
                .findFirst()
                .orElseGet(() -> saved(action, by));
        return card.of(stored, sent.caller(), Optional.of(Phrase.of("minutes.stored.ACTION")));
    }

    private Action saved(Action action, String by) {
        audit.save(AuditEntry.of(by, "action.from-message", action.networkId(), action.id(), clock.instant()));
        return actions.save(action);
    }

    private ActionOwner owner(PressEvent sent) {
        // In a form, Discord does not turn a typed mention into one, so "@" stands before the plain name.
        var typed = sent.field(MessageActionForm.OWNER).strip();
        var name = typed.startsWith("@") ? typed.substring(1).strip() : typed;
        return name.isEmpty()
                ? ActionOwner.NOBODY
                : ActionOwner.person(persons.anyone(name, sent.caller(), "minutes.owner-unknown")
                        .id());
    }

    /** Returns the channel's network. Throws a refusal if it has none, or if the person may not write for it. */
    private Network writable(String channelId, Caller caller) {
        var network =
                networks.ofChannel(channelId).orElseThrow(() -> new Refusal("minutes.actions.message-without-network"));
        rights.requireReading(caller, network);
        rights.requireKeepingPapers(caller, network);
        return network;
    }
}
