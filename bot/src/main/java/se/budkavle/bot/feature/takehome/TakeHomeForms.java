package se.budkavle.bot.feature.takehome;

import java.util.ArrayList;
import java.util.Optional;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeAnswer;

/** Builds and parses the form with four fields in which a municipality reports what it has done about a decision. */
final class TakeHomeForms {

    static final String STORE = "takehome:answered";
    /** The value in the form's custom id for a municipality that had not answered when the form was opened. */
    static final String NO_ANSWER = "-";

    private TakeHomeForms() {}

    /**
     * Returns the form, in which the municipality's latest answer is already filled in. The form's custom id contains
     * the id of the latest answer.
     */
    static Form of(TakeHome takeHome, Organisation municipality, Optional<TakeHomeAnswer> latest) {
        var texts = latest.map(one -> one.content().texts().toList());
        var fields = new ArrayList<Form.Field>();
        for (int field = 0; field < TakeHomeLines.FIELDS.size(); field++) {
            var name = TakeHomeLines.FIELDS.get(field);
            int position = field;
            fields.add(new Form.TextInput(
                    name,
                    Phrase.of("takehome.form." + name),
                    Phrase.of("takehome.form." + name + ".hint"),
                    texts.flatMap(all -> Optional.ofNullable(all.get(position))).orElse(""),
                    true,
                    false,
                    TakeHomeAnswer.LONGEST_TEXT));
        }
        return new Form(
                Press.id(
                        STORE,
                        takeHome.decisionId(),
                        municipality.id(),
                        latest.map(TakeHomeAnswer::id).orElse(NO_ANSWER)),
                Phrase.of("takehome.form", municipality.shortName()),
                fields);
    }

    static TakeHomeAnswer.Content content(PressEvent sent) {
        var typed = TakeHomeLines.FIELDS.stream().map(sent::field).toList();
        return TakeHomeAnswer.Content.typed(typed.get(0), typed.get(1), typed.get(2), typed.get(3));
    }

    /**
     * Returns the id of the answer that was filled in when the form was opened. Returns an empty string if there was no
     * answer.
     */
    static String seen(PressEvent sent) {
        var seen = sent.reference(2);
        return seen.equals(NO_ANSWER) ? "" : seen;
    }
}
