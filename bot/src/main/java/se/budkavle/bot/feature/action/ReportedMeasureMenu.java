package se.budkavle.bot.feature.action;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.plan.Activities;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.round.Answer;
import se.budkavle.storage.round.Answers;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/**
 * Builds a select menu of measures against problems. People reported these measures in the network's latest status
 * round (questions about how the plan's activities are going). A person who may write the network's minutes can choose
 * a measure and create an action from it.
 */
@Component
class ReportedMeasureMenu {

    /** The maximum number of options that Discord allows in one select menu. */
    private static final int MOST = SelectMenu.MOST_ITEMS;

    /** The maximum number of rows of buttons and menus in a Discord message. */
    private static final int ROWS = 5;

    private final Rounds rounds;
    private final Answers answers;
    private final Questions questions;
    private final Activities activities;
    private final Rights rights;

    ReportedMeasureMenu(Rounds rounds, Answers answers, Questions questions, Activities activities, Rights rights) {
        this.rounds = rounds;
        this.answers = answers;
        this.questions = questions;
        this.activities = activities;
        this.rights = rights;
    }

    /**
     * Returns the reply with the menu added. Returns the reply unchanged if there is no measure, if the user may not
     * add actions, or if the message has no free row.
     */
    Reply offered(Reply reply, Network network, Caller caller) {
        if (!rights.keepsPapers(caller, network) || reply.rows().size() >= ROWS) {
            return reply;
        }
        var measures = rounds
                .latestIn(network.id())
                .map(round -> answers.measuresWithoutAction(round.id(), network.id()))
                .orElse(List.of())
                .stream()
                .filter(one -> one.state().needsExplanation())
                .limit(MOST)
                .toList();
        return measures.isEmpty()
                ? reply
                : reply.with(new SelectMenu(
                        NewActionPresses.CHOOSE_MEASURE, Phrase.of("action.choose-measure"), options(measures)));
    }

    private List<SelectMenu.Item> options(List<Answer> measures) {
        var asked = questions
                .findAllByIdIn(measures.stream().map(Answer::questionId).toList())
                .stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        var known = activities
                .findAllByIdIn(asked.values().stream().map(Question::activityId).toList())
                .stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return measures.stream()
                .map(one -> {
                    var activity = MapLookup.existing(
                            known, MapLookup.existing(asked, one.questionId()).activityId());
                    return new SelectMenu.Item(
                            one.id(),
                            Phrase.words(Objects.requireNonNull(one.measure(), "it has a measure")),
                            Phrase.of("round.card.activity", activity.code(), activity.title()),
                            false);
                })
                .toList();
    }
}
