package se.budkavle.bot.feature.reckoning;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.reckoning.ContinuationAnswer;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswer;
import se.budkavle.storage.reckoning.ReckoningAnswers;

/**
 * Builds and parses the form with the three questions of the yearly reckoning (review of the year). The form is
 * prefilled with the current answer.
 */
@Component
class ReckoningForm {

    static final String STORE = "reckoning:answered";
    private static final String GOING_ON = "going-on";
    private static final String GAVE = "gave";
    private static final String TAKES_UP = "takes-up";

    private final ReckoningAnswers answers;

    ReckoningForm(ReckoningAnswers answers) {
        this.answers = answers;
    }

    Form of(Reckoning reckoning) {
        var latest = answers.latestOf(reckoning.id());
        return new Form(
                Press.id(
                        STORE,
                        reckoning.id(),
                        latest.map(ReckoningAnswer::revision).orElse(0)),
                Phrase.of("reckoning.form", String.valueOf(reckoning.year())),
                List.of(
                        new Form.RadioGroup(
                                GOING_ON,
                                Phrase.of("reckoning.form.going-on"),
                                Arrays.stream(ContinuationAnswer.values())
                                        .map(one -> new Form.Option(one.name(), Phrase.of("reckoning.going-on." + one)))
                                        .toList(),
                                latest.map(one -> one.goingOn().name()).orElse(""),
                                true),
                        text(GAVE, latest.map(ReckoningAnswer::gave).orElse(""), true),
                        text(
                                TAKES_UP,
                                latest.flatMap(one -> Optional.ofNullable(one.takesUp()))
                                        .orElse(""),
                                false)));
    }

    static ReckoningAnswer.Content content(PressEvent sent) {
        return ReckoningAnswer.Content.typed(
                ContinuationAnswer.chosen(sent.field(GOING_ON)), sent.field(GAVE), sent.field(TAKES_UP));
    }

    private static Form.Field text(String name, String value, boolean required) {
        return new Form.TextInput(
                name,
                Phrase.of("reckoning.form." + name),
                Phrase.of("reckoning.form." + name + ".hint"),
                value,
                true,
                required,
                ReckoningAnswer.LONGEST_TEXT);
    }
}
