package se.budkavle.bot.feature.agenda;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Form;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.PressEvent;
import se.budkavle.bot.feature.agenda.ItemTransferRecorder.QuestionAnswer;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Fingerprint;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.agenda.AgendaItem;
import se.budkavle.storage.agenda.ItemTransfer;
import se.budkavle.storage.agenda.PreparationAnswer;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.meeting.AllNetworkSettings;

/**
 * Builds and parses the form with which a group gives back an agenda item to the deciding network. If the item is
 * prepared, the form asks for the background and for answers to the network's questions. If the group rejects the item,
 * the form asks for the reason.
 */
@Component
class ItemReturnForm {

    static final String GIVEN_BACK = "agenda:given-back";
    private static final String TEXT = "text";
    private static final String ANSWER = "answer";

    private final AllNetworkSettings networkSettings;

    ItemReturnForm(AllNetworkSettings networkSettings) {
        this.networkSettings = networkSettings;
    }

    Form of(AgendaItem item, ItemTransfer.Kind how, Network receiver) {
        var questions = questions(receiver, how);
        var fields = new ArrayList<Form.Field>();
        fields.add(field(
                TEXT,
                Phrase.of("agenda.path.form." + how),
                Phrase.of("agenda.path.form." + how + ".hint"),
                ItemTransfer.LONGEST_TEXT));
        for (int index = 0; index < questions.size(); index++) {
            var question = Phrase.words(questions.get(index));
            fields.add(field(ANSWER + index, question, question, PreparationAnswer.LONGEST_ANSWER));
        }
        return new Form(
                Press.id(GIVEN_BACK, item.id(), how, version(questions)),
                Phrase.of("agenda.path.form.title." + how),
                List.copyOf(fields));
    }

    private static Form.Field field(String name, Phrase label, Phrase hint, int most) {
        return new Form.TextInput(name, label, hint, "", true, true, most);
    }

    String text(PressEvent sent) {
        return sent.field(TEXT);
    }

    /**
     * Returns the group's answers from the submitted form. Throws a refusal if the network has changed its questions
     * since the form was opened, because the answers would then belong to other questions.
     */
    List<QuestionAnswer> answers(PressEvent sent, ItemTransfer.Kind how, Network receiver) {
        var questions = questions(receiver, how);
        if (!sent.reference(2).equals(version(questions))) {
            throw Refusal.changedMeanwhile("agenda.path.questions-changed", receiver.title());
        }
        var answers = new ArrayList<QuestionAnswer>();
        for (int index = 0; index < questions.size(); index++) {
            answers.add(new QuestionAnswer(questions.get(index), sent.field(ANSWER + index)));
        }
        return answers;
    }

    private List<String> questions(Network receiver, ItemTransfer.Kind how) {
        return how == ItemTransfer.Kind.PREPARED
                ? networkSettings.of(receiver.id()).asks()
                : List.of();
    }

    private static String version(List<String> questions) {
        return questions.isEmpty()
                ? "-"
                : Fingerprint.of(String.join("\n", questions)).substring(0, 8);
    }
}
