package se.budkavle.bot.feature.round;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Question;

/** Selects which question of a status round the bot shows to a person next. */
@Component
class QuestionNavigator {

    private final AnswerRecorder recorder;
    private final QuestionCard cards;
    private final NetworkQuestionsMessage all;

    QuestionNavigator(AnswerRecorder recorder, QuestionCard cards, NetworkQuestionsMessage all) {
        this.recorder = recorder;
        this.cards = cards;
        this.all = all;
    }

    /**
     * Returns the message with the questions of the first network in which the user has unanswered questions. If only
     * one of these questions is unanswered, returns the message with that question. If the user has no unanswered
     * question, returns a confirmation, or says that the user is asked nothing.
     */
    Reply next(Caller caller, Optional<Phrase> receipt) {
        var asked = recorder.askedOf(caller);
        var first = asked.stream().filter(question -> !question.isAnswered()).findFirst();
        if (first.isPresent()) {
            return from(first.get(), asked, caller, receipt);
        }
        return asked.isEmpty() ? nothing(receipt) : done(asked, receipt);
    }

    /**
     * Returns the user's unanswered questions of one network in this status round, if possible of the given network. If
     * the user has answered all questions of this status round, returns the message of {@link #next} instead.
     */
    Reply begin(Caller caller, String roundId, Optional<String> networkId) {
        var asked = recorder.askedOf(caller);
        var first = asked.stream()
                .filter(question -> !question.isAnswered() && question.roundId().equals(roundId))
                .min(Comparator.comparing(question -> !networkId.equals(Optional.of(question.networkId()))));
        return first.map(question -> from(question, asked, caller, Optional.empty()))
                .orElseGet(() -> next(caller, Optional.empty()));
    }

    /**
     * Returns the message with the next unanswered question after this question. If that question belongs to another
     * network or status round, returns all unanswered questions of that network in that round. If no unanswered
     * question follows, returns the first unanswered questions, as {@link #next} does.
     */
    Reply after(String questionId, Caller caller, Optional<Phrase> receipt) {
        var asked = recorder.askedOf(caller);
        int from = indexOf(asked, questionId) + 1;
        for (int index = from; from > 0 && index < asked.size(); index++) {
            var question = asked.get(index);
            if (!question.isAnswered()) {
                return question.isOf(
                                asked.get(from - 1).roundId(),
                                asked.get(from - 1).networkId())
                        ? cards.of(asked, index, receipt)
                        : from(question, asked, caller, receipt);
            }
        }
        return next(caller, receipt);
    }

    private Reply from(Question question, List<Question> asked, Caller caller, Optional<Phrase> receipt) {
        long open = asked.stream()
                .filter(one -> one.isOf(question.roundId(), question.networkId()) && !one.isAnswered())
                .count();
        return open > 1
                ? all.of(question.roundId(), question.networkId(), caller, receipt)
                : cards.of(asked, indexOf(asked, question.id()), receipt);
    }

    /**
     * Returns one question with buttons to answer the question or to correct the answer. If the user is no longer asked
     * this question, returns the message of {@link #next} instead.
     */
    Reply at(String questionId, Caller caller) {
        var asked = recorder.askedOf(caller);
        int index = indexOf(asked, questionId);
        return index < 0 ? next(caller, Optional.empty()) : cards.of(asked, index, Optional.empty());
    }

    private Reply done(List<Question> asked, Optional<Phrase> receipt) {
        var page = Page.titled("round.all-answered", asked.size()).toned(Page.Tone.GOOD);
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        return Reply.page(page.line("round.may-correct"))
                .with(Button.plain(
                        Press.id(RoundButtonIds.SHOW_QUESTION, asked.get(0).id(), "first"),
                        Phrase.of("round.look-again")));
    }

    private static Reply nothing(Optional<Phrase> receipt) {
        var page = Page.of(null);
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        return Reply.page(page.line("round.nothing-owed"));
    }

    private static int indexOf(List<Question> asked, String questionId) {
        return asked.stream().map(Question::id).toList().indexOf(questionId);
    }
}
