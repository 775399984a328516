package se.budkavle.bot.feature.decision;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decisions;

/** Handles the menu and the buttons that show a single decision. */
@Component
class DecisionPresses implements Presses {

    /** The action id of the menu and the buttons that show a decision. */
    static final String SHOW = "decision:show";

    private final Decisions decisions;
    private final Networks networks;
    private final DecisionCard card;
    private final Rights rights;

    DecisionPresses(Decisions decisions, Networks networks, DecisionCard card, Rights rights) {
        this.decisions = decisions;
        this.networks = networks;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(Press.of(SHOW, this::show));
    }

    /** Shows the decision that was chosen in the menu, or the decision whose id is in the custom id of a button. */
    private Reply show(PressEvent pressed) {
        var id = pressed.values().isEmpty() ? pressed.reference(0) : pressed.value();
        var decision =
                decisions.findById(id).filter(Decision::isNumbered).orElseThrow(() -> new Refusal("decision.unknown"));
        var network = networks.findById(decision.networkId()).orElseThrow();
        rights.requireReading(pressed.caller(), network);
        return card.of(decision, network, pressed.caller());
    }
}
