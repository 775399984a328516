package se.budkavle.bot.round;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.Composer;
import se.budkavle.bot.delivery.Mentions;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.round.Question;
import se.budkavle.storage.round.Questions;
import se.budkavle.storage.round.Rounds;

/** Writes the one post with which a round opens in a network's channel. */
@Component
class OpeningComposer implements Composer {

    static final String NAME = "round.open";

    private final Rounds rounds;
    private final Questions questions;
    private final Asked asked;
    private final Mentions mentions;
    private final RoundNames names;
    private final RoundOpening opening;

    OpeningComposer(Rounds rounds, Questions questions, Asked asked, Mentions mentions, RoundNames names, RoundOpening opening) {
        this.rounds = rounds;
        this.questions = questions;
        this.asked = asked;
        this.mentions = mentions;
        this.names = names;
        this.opening = opening;
    }

    static String key(String roundId, String networkId) {
        return NAME + ":" + roundId + ":" + networkId;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var subject = delivery.subject().split(" ");
        var round = rounds.findById(subject[0]).orElseThrow();
        if (!round.isOpen()) {
            return new Composed.Useless("round.skipped-closed");
        }
        var inNetwork = questions.findAllByRoundIdAndNetworkIdOrderByPosition(round.id(), subject[1]);
        var people = asked.of(inNetwork);
        var everyone = people.values().stream().flatMap(Set::stream)
                .collect(Collectors.toSet());
        long activities = inNetwork.stream().map(Question::activityId).distinct().count();
        var page = Page.titled("round.opening.title", round.period(), names.network(subject[1]))
                .line("round.opening.asks", activities, inNetwork.size(), everyone.size())
                .line(names.list(inNetwork))
                .line("round.opening.until", round.dueAt(), round.closesAt())
                .footed(Phrase.of("round.opening.why"));
        var reminders = opening.reminders(round);
        if (!reminders.isEmpty()) {
            page = page.line("round.opening.reminders", Phrase.joined(", ",
                    reminders.stream().map(at -> Phrase.of("round.moment", at)).toList()));
        }
        return new Composed.Words(Post.of(delivery.id(), page).mentioning(mentions.of(everyone))
                .with(Button.main(Press.id(BeginPress.ACT, round.id()), Phrase.of("round.answer-button"))));
    }
}
