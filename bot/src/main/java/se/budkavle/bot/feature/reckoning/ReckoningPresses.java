package se.budkavle.bot.feature.reckoning;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.FormPress;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.chat.Presses;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.rights.Rights;

/** Handles the button and the form with which a network answers in its yearly reckoning (review of the year). */
@Component
class ReckoningPresses implements Presses {

    static final String ANSWER = "reckoning:answer";

    private final ReckoningFinder finder;
    private final ReckoningForm form;
    private final ReckoningRecorder recorder;
    private final ReckoningCard card;
    private final Rights rights;

    ReckoningPresses(
            ReckoningFinder finder, ReckoningForm form, ReckoningRecorder recorder, ReckoningCard card, Rights rights) {
        this.finder = finder;
        this.form = form;
        this.recorder = recorder;
        this.card = card;
        this.rights = rights;
    }

    @Override
    public List<Press> presses() {
        return List.of(
                Press.of(
                        ANSWER,
                        pressed -> Reply.form(form.of(finder.answerable(pressed.reference(0), pressed.caller())))),
                FormPress.of(
                        ReckoningForm.STORE,
                        this::store,
                        sent -> form.of(finder.answerable(sent.reference(0), sent.caller()))));
    }

    private Reply store(PressEvent sent) {
        var reckoning = finder.answerable(sent.reference(0), sent.caller());
        recorder.answer(reckoning, ReckoningForm.content(sent), sent.number(1), rights.person(sent.caller()));
        return card.of(reckoning, sent.caller());
    }
}
