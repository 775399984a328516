package se.budkavle.bot.feature.reckoning;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.reckoning.Reckoning;
import se.budkavle.storage.reckoning.ReckoningAnswers;

/**
 * Builds the private reply with the yearly reckoning (review of the year) of one network. The reply contains an answer
 * button if the user may answer for the network.
 */
@Component
class ReckoningCard {

    private final ReckoningAnswers answers;
    private final ReckoningFinder finder;
    private final Clock clock;

    ReckoningCard(ReckoningAnswers answers, ReckoningFinder finder, Clock clock) {
        this.answers = answers;
        this.finder = finder;
        this.clock = clock;
    }

    Reply of(Reckoning reckoning, Caller caller) {
        var now = clock.instant();
        var page = Page.titled(
                "reckoning.post.title",
                String.valueOf(reckoning.year()),
                finder.network(reckoning).title());
        var answer = answers.latestOf(reckoning.id());
        page = answer.isPresent()
                ? ReckoningLines.answered(page, answer.get())
                : ReckoningLines.asking(page.line(ReckoningLines.unanswered(reckoning, now)));
        if (answer.filter(one -> one.revision() > 1).isPresent()) {
            page = page.line("reckoning.changed", answer.get().revision() - 1);
        }
        var reply = Reply.page(page.line(ReckoningLines.lastDay(reckoning, now)));
        return finder.mayAnswer(reckoning, caller)
                ? reply.with(Button.main(
                        Press.id(ReckoningPresses.ANSWER, reckoning.id()),
                        Phrase.of(answer.isPresent() ? "reckoning.change" : "reckoning.answer")))
                : reply;
    }
}
