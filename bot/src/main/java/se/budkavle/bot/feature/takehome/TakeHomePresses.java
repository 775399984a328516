package se.budkavle.bot.feature.takehome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeButtonIds;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.takehome.TakeHomeLookup;

/**
 * Handles the buttons, the menus and the form about the decisions that municipalities take home (carry out and report
 * on).
 */
@Component
class TakeHomePresses implements Presses {

    static final String WITHDRAW = "takehome:withdraw";
    static final String FILE = "takehome:file";

    private final TakeHomeRights takeHomeRights;
    private final TakeHomeRecorder recorder;
    private final TakeHomeCard card;
    private final TakeHomeList list;
    private final TakeHomeWorkbook workbook;
    private final TakeHomeLookup lookup;
    private final Rights rights;
    private final TransactionOperations transaction;

    TakeHomePresses(
            TakeHomeRights takeHomeRights,
            TakeHomeRecorder recorder,
            TakeHomeCard card,
            TakeHomeList list,
            TakeHomeWorkbook workbook,
            TakeHomeLookup lookup,
            Rights rights,
            TransactionOperations transaction) {
        this.takeHomeRights = takeHomeRights;
        this.recorder = recorder;
        this.card = card;
        this.list = list;
        this.workbook = workbook;
        this.lookup = lookup;
        this.rights = rights;
        this.transaction = transaction;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.inTransaction(TakeHomeButtonIds.MARK, transaction, this::mark),
                Press.inTransaction(WITHDRAW, transaction, this::withdraw),
                Press.of(TakeHomeButtonIds.OPEN, this::open),
                Press.of(TakeHomeButtonIds.OWN, pressed -> list.of(rights.person(pressed.caller()))),
                Press.of(FILE, this::file),
                Press.of(TakeHomeButtonIds.ANSWER, this::askForAnswer),
                FormPress.of(
                        TakeHomeForms.STORE,
                        sent -> transaction.execute(status -> store(sent)),
                        sent -> form(sent.reference(0), sent.reference(1), sent)));
    }

    private Reply mark(PressEvent pressed) {
        var decision = takeHomeRights.markable(pressed.reference(0), pressed.caller());
        var marked = recorder.mark(decision, rights.personId(pressed.caller()));
        return card.of(marked, pressed.caller(), Optional.of(Phrase.of("takehome.marked")));
    }

    private Reply withdraw(PressEvent pressed) {
        var decision = takeHomeRights.markable(pressed.reference(0), pressed.caller());
        recorder.withdraw(takeHomeRights.readable(decision.id(), pressed.caller()), rights.personId(pressed.caller()));
        return Reply.of("takehome.withdrawn", decision.code())
                .with(Button.plain(Press.id(TakeHomeButtonIds.MARK, decision.id()), Phrase.of("takehome.mark")));
    }

    private Reply open(PressEvent pressed) {
        return card.of(
                takeHomeRights.readable(pressed.reference(0), pressed.caller()), pressed.caller(), Optional.empty());
    }

    private Reply file(PressEvent pressed) {
        var takeHome = takeHomeRights.readable(pressed.reference(0), pressed.caller());
        return card.of(takeHome, pressed.caller(), Optional.empty()).with(workbook.of(lookup.table(takeHome)));
    }

    /**
     * Opens the answer form for one municipality. The municipality is given by the button's custom id, or chosen by the
     * person in a menu.
     */
    private Reply askForAnswer(PressEvent pressed) {
        if (pressed.values().isEmpty()) {
            return Reply.form(form(pressed.reference(0), pressed.reference(1), pressed));
        }
        var parts = pressed.value().split(" ", 2);
        if (parts.length < 2) {
            throw new Refusal("chat.unknown-press");
        }
        return Reply.form(form(parts[0], parts[1], pressed));
    }

    private Form form(String decisionId, String organisationId, PressEvent pressed) {
        var takeHome = takeHomeRights.readable(decisionId, pressed.caller());
        var municipality = takeHomeRights.answerable(takeHome, organisationId, pressed.caller());
        return TakeHomeForms.of(takeHome, municipality, recorder.latest(takeHome, municipality.id()));
    }

    /**
     * Stores the answer. Returns a reply with all answers, and with a button for the next answer that the person has to
     * give.
     */
    private Reply store(PressEvent sent) {
        var takeHome = takeHomeRights.readable(sent.reference(0), sent.caller());
        var municipality = takeHomeRights.answerable(takeHome, sent.reference(1), sent.caller());
        recorder.answer(
                takeHome,
                municipality,
                TakeHomeForms.content(sent),
                TakeHomeForms.seen(sent),
                rights.personId(sent.caller()));
        var reply =
                card.of(takeHome, sent.caller(), Optional.of(Phrase.of("takehome.answered", municipality.shortName())));
        var shown = reply.rows().stream()
                .flatMap(row -> row.buttons().stream())
                .map(Button::id)
                .collect(Collectors.toSet());
        // The reply already contains a button if the person represents another municipality that has not answered about
        // this decision. Discord accepts no two buttons with the same id in one message.
        return list.owedBy(rights.personId(sent.caller())).stream()
                .map(TakeHomeButtonIds::answerButton)
                .findFirst()
                .filter(next -> !shown.contains(next.id()))
                .map(reply::with)
                .orElse(reply);
    }
}
