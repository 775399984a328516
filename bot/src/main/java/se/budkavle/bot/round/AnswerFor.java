package se.budkavle.bot.round;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Completion.Suggestion;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.rights.Rights;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.Search;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.ActivityTitle;
import se.budkavle.storage.round.Answer.Given;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;
import se.budkavle.storage.round.State;

/** Answers on someone's behalf; recorded as such. */
@Component
class AnswerFor implements Command {

    private final Answering answering;
    private final Rounds rounds;
    private final Questions questions;
    private final Activities activities;
    private final RoundNames names;
    private final Rights rights;

    AnswerFor(Answering answering, Rounds rounds, Questions questions, Activities activities, RoundNames names,
            Rights rights) {
        this.answering = answering;
        this.rounds = rounds;
        this.questions = questions;
        this.activities = activities;
        this.names = names;
        this.rights = rights;
    }

    @Override
    public Spec spec() {
        return Spec.of("round answer-for")
                .asking("question", Kind.TEXT, this::matching)
                .choosing("state", true, Arrays.stream(State.values()).map(Enum::name).toList())
                .perhaps("comment", Kind.TEXT)
                .perhaps("cause", Kind.TEXT)
                .perhaps("measure", Kind.TEXT)
                .perhaps("help", Kind.TEXT)
                .onlyFor(Right.COORDINATOR);
    }

    @Override
    public Reply run(Call call) {
        var question = question(call.text("question"));
        var given = new Given(AnswerPress.state(call.text("state")), call.perhapsText("comment").orElse(null),
                call.perhapsText("cause").orElse(null), call.perhapsText("measure").orElse(null),
                call.perhapsText("help").orElse(null));
        var answered = answering.give(question.id(), given, call.caller());
        return Reply.of("round.stored-for", names.activity(answered).code(), RoundNames.state(answered.state()),
                names.respondent(answered));
    }

    /** By its id, as suggested; or by the activity's code where only one is asked about it. */
    private Question question(String typed) {
        var byId = questions.findById(typed);
        if (byId.isPresent()) {
            return byId.get();
        }
        var found = rounds.open().stream()
                .flatMap(round -> activities.findById(round.planId() + "-" + typed.toUpperCase()).stream()
                        .flatMap(activity -> questions.findAllByRoundIdAndActivityId(round.id(), activity.id()).stream()))
                .toList();
        if (found.size() != 1) {
            throw new Refusal(found.isEmpty() ? "round.unknown-question" : "round.several-questions", typed);
        }
        return found.get(0);
    }

    private List<Suggestion> matching(String typed, Caller caller) {
        var ours = rights.coordinating(caller);
        var organisationNames = names.organisations();
        var asked = new ArrayList<Suggestion>();
        for (var round : rounds.open()) {
            Map<String, ActivityTitle> known = activities.titles(round.planId()).stream()
                    .collect(Collectors.toMap(ActivityTitle::id, Function.identity()));
            questions.findAllByRoundIdOrderByPosition(round.id()).stream()
                    .filter(question -> ours.test(question.networkId()) && known.containsKey(question.activityId()))
                    .forEach(question -> asked.add(new Suggestion(words(known.get(question.activityId()),
                            organisationNames.get(question.organisationId())), question.id())));
        }
        return new Search<>(asked, one -> List.of(one.shown(), one.value())).matching(typed);
    }

    private static String words(ActivityTitle activity, String organisation) {
        return activity.code() + " " + (organisation == null ? "" : organisation + " – ") + activity.title();
    }
}
