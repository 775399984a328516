package se.budkavle.bot.feature.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Rounds;

/**
 * Slash command that shows how many status questions the user has answered in each network. A button opens the
 * remaining questions.
 */
@Component
class ShowMyStatus implements Command {

    private final AnswerRecorder recorder;
    private final Rounds rounds;
    private final RoundRecordNames names;

    ShowMyStatus(AnswerRecorder recorder, Rounds rounds, RoundRecordNames names) {
        this.recorder = recorder;
        this.rounds = rounds;
        this.names = names;
    }

    @Override
    public Spec spec() {
        return Spec.of("status").onlyFor(RequiredRight.PERSON);
    }

    @Override
    public Reply run(Call call) {
        var asked = recorder.askedOf(call.caller());
        if (asked.isEmpty()) {
            return Reply.of("round.nothing-owed");
        }
        long missing = asked.stream().filter(question -> !question.isAnswered()).count();
        var page = missing == 0
                ? Page.titled("round.all-answered", asked.size()).toned(Page.Tone.GOOD)
                : Page.titled("round.status.owed", missing, asked.size());
        Map<String, int[]> perNetwork = new LinkedHashMap<>();
        for (var question : asked) {
            var counts = perNetwork.computeIfAbsent(question.roundId() + " " + question.networkId(), any -> new int[2]);
            counts[0] += question.isAnswered() ? 1 : 0;
            counts[1]++;
        }
        for (var entry : perNetwork.entrySet()) {
            var ids = entry.getKey().split(" ");
            var round = rounds.findById(ids[0]).orElseThrow();
            page = page.line(
                    "round.status.line",
                    Phrase.strong(names.network(ids[1])),
                    round.period(),
                    entry.getValue()[0],
                    entry.getValue()[1],
                    round.dueAt());
        }
        return Reply.page(page)
                .with(
                        missing == 0
                                ? Button.plain(
                                        Press.id(RoundButtonIds.SHOW_QUESTION, first(asked), "first"),
                                        Phrase.of("round.look-again"))
                                : Button.main(RoundButtonIds.BEGIN, Phrase.of("round.answer-button")));
    }

    private static String first(List<Question> asked) {
        return asked.get(0).id();
    }
}
