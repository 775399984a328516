package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswers;
import se.budkavle.storage.reckoning.Reckonings;

/**
 * Builds the message that asks the three questions of the yearly reckoning (review of the year) in a network's channel.
 * Later, the message shows the network's answer.
 */
@Component
class ReckoningPostComposer implements LiveComposer {

    private final Reckonings reckonings;
    private final ReckoningAnswers answers;
    private final ReckoningFinder finder;
    private final Clock clock;

    ReckoningPostComposer(Reckonings reckonings, ReckoningAnswers answers, ReckoningFinder finder, Clock clock) {
        this.reckonings = reckonings;
        this.answers = answers;
        this.finder = finder;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ReckoningKeys.OPENING;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var reckoning = reckonings.findById(delivery.subject()).orElseThrow();
        if (!finder.network(reckoning).isAlive()) {
            return new Composed.Skip("reckoning.skipped-ended");
        }
        if (reckoning.isWithdrawn()) {
            return new Composed.Skip("reckoning.skipped-withdrawn");
        }
        if (!reckoning.isOpen(clock.instant())) {
            return new Composed.Skip("reckoning.skipped-over");
        }
        return isExtension(delivery, reckoning)
                        && answers.latestOf(reckoning.id()).isPresent()
                ? new Composed.Skip("reckoning.skipped-answered")
                : refreshed(delivery);
    }

    @Override
    public Composed refreshed(Delivery sent) {
        var reckoning = reckonings.findById(sent.subject()).orElseThrow();
        var page = Page.titled(
                "reckoning.post.title",
                String.valueOf(reckoning.year()),
                finder.network(reckoning).title());
        return new Composed.ChatPost(
                reckoning.isWithdrawn()
                        ? Post.of(sent.id(), page.line("reckoning.post.withdrawn"))
                        : asking(sent, reckoning, page));
    }

    private Post asking(Delivery sent, Reckoning reckoning, Page begun) {
        var page = isExtension(sent, reckoning) ? begun.line("reckoning.post.extended") : begun;
        var answer = answers.latestOf(reckoning.id());
        page = answer.isPresent()
                ? ReckoningLines.answered(page, answer.get())
                : ReckoningLines.asking(page.line("reckoning.post.asks"));
        return Post.of(
                        sent.id(),
                        page.line(ReckoningLines.lastDay(reckoning, clock.instant()))
                                .footed(Phrase.of("reckoning.post.why")))
                .with(Button.main(
                        Press.id(ReckoningPresses.ANSWER, reckoning.id()),
                        Phrase.of(answer.isPresent() ? "reckoning.change" : "reckoning.answer")));
    }

    /**
     * Returns whether this message announces that the last day to answer was postponed. A message is such an
     * announcement if it is not the first message with the questions.
     */
    private static boolean isExtension(Delivery delivery, Reckoning reckoning) {
        return !delivery.key().equals(ReckoningKeys.opening(reckoning.id()));
    }
}
