package se.budkavle.bot.feature.round;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.OptionCompleter.Request;
import se.budkavle.bot.chat.OptionCompleter.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.ActivityState;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answer.Given;

/**
 * Slash command with which a coordinator answers a status question on behalf of the people who are asked. If the
 * coordinator is not among the people who are asked, the stored answer shows that the coordinator has given the answer
 * on behalf of other people. The reply shows the answer that was replaced, if there was one.
 */
@Component
class AnswerOnBehalf implements Command {

    private final AnswerRecorder recorder;
    private final OpenQuestionFinder questions;
    private final QuestionCard cards;
    private final RoundRecordNames names;
    private final Rights rights;

    AnswerOnBehalf(
            AnswerRecorder recorder,
            OpenQuestionFinder questions,
            QuestionCard cards,
            RoundRecordNames names,
            Rights rights) {
        this.recorder = recorder;
        this.questions = questions;
        this.cards = cards;
        this.names = names;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("round answer-for")
                .asking("question", Kind.TEXT, this::matching)
                .choosing(
                        "state",
                        true,
                        Arrays.stream(ActivityState.values()).map(Enum::name).toList())
                .perhaps("comment", Kind.TEXT)
                .perhaps("cause", Kind.TEXT)
                .perhaps("measure", Kind.TEXT)
                .perhaps("help", Kind.TEXT)
                .onlyFor(RequiredRight.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var question = questions.named(call.text("question"), any -> true);
        var given = new Given(
                AnswerForm.state(call.text("state")),
                call.perhapsText("comment").orElse(null),
                call.perhapsText("cause").orElse(null),
                call.perhapsText("measure").orElse(null),
                call.perhapsText("help").orElse(null));
        var before = question.isAnswered() ? recorder.last(question) : Optional.<Answer>empty();
        var answered = recorder.give(question, given, call.caller());
        var page = Page.of(null)
                .line(
                        "round.stored-for",
                        names.activity(answered).code(),
                        RoundRecordNames.state(answered.state()),
                        names.respondent(answered));
        return Reply.page(
                before.isEmpty() || before.equals(recorder.last(answered))
                        ? page
                        : page.field(Phrase.of("round.stored-for.replaced"), cards.told(before.get())));
    }

    private List<Suggestion> matching(Request request) {
        var ours = rights.coordinating(request.caller());
        return questions.matching(request.typed(), question -> ours.test(question.networkId()));
    }
}
