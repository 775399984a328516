package se.budkavle.bot.feature.poll;

import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.delivery.LiveComposer;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Polls;

/**
 * Builds the result message of a closed poll for the coordinators. The message contains the ranking, buttons for the
 * best times, and a select menu with all times.
 */
@Component
class PollResultComposer implements LiveComposer {

    private static final int BUTTONS = 3;

    private final Polls polls;
    private final PollFinder context;
    private final PollRanker counter;
    private final PollVoterFinder voters;
    private final PollWording wording;

    PollResultComposer(
            Polls polls, PollFinder context, PollRanker counter, PollVoterFinder voters, PollWording wording) {
        this.polls = polls;
        this.context = context;
        this.counter = counter;
        this.voters = voters;
        this.wording = wording;
    }

    @Override
    public String name() {
        return PollDeliveryKeys.RESULT;
    }

    @Override
    public Composed compose(Delivery delivery) {
        var poll = polls.findById(delivery.subject()).orElseThrow();
        if (!context.network(poll).isAlive()) {
            return new Composed.Skip("poll.skipped-ended");
        }
        if (poll.isDecided()) {
            return new Composed.Skip("poll.skipped-decided");
        }
        return new Composed.ChatPost(asking(poll, delivery.id()));
    }

    /**
     * Returns the current content of a sent result message, with which the bot edits the message. After a time has been
     * chosen, the message shows only that time, without ranking and buttons.
     */
    @Override
    public Composed refreshed(Delivery sent) {
        var poll = polls.findById(sent.subject()).orElseThrow();
        return new Composed.ChatPost(
                poll.isDecided()
                        ? Post.of(
                                sent.id(),
                                Page.titled(
                                                "poll.result.title",
                                                poll.title(),
                                                context.network(poll).title())
                                        .line("poll.post.decided", Phrase.strong(wording.slot(poll.decidedSlot())))
                                        .toned(Page.Tone.GOOD))
                        : asking(poll, sent.id()));
    }

    private Post asking(Poll poll, String reference) {
        var ranking = counter.of(poll);
        var best = ranking.standings().stream()
                .limit(BUTTONS)
                .map(standing -> Button.plain(
                        Press.id(PollButtonIds.CHOOSE_TIME, poll.id(), standing.position()),
                        wording.slot(standing.slot())))
                .toList();
        var all = new SelectMenu(
                Press.id(PollButtonIds.CHOOSE_TIME, poll.id()),
                Phrase.of("poll.result.choose"),
                ranking.standings().stream()
                        .map(standing -> new SelectMenu.Item(
                                String.valueOf(standing.position()),
                                wording.slot(standing.slot()),
                                wording.can(standing, ranking),
                                false))
                        .toList());
        return new Post(
                reference,
                page(poll, ranking).line("poll.result.how"),
                voters.coordinators(poll.networkId()),
                null,
                List.of(new Reply.Row(best, null), new Reply.Row(List.of(), all)),
                List.of());
    }

    private Page page(Poll poll, Ranking ranking) {
        return Page.titled(
                        "poll.result.title", poll.title(), context.network(poll).title())
                .line(
                        ranking.answered() == 0
                                ? Phrase.of("poll.result.nobody")
                                : Phrase.of("poll.answered", ranking.answered(), ranking.asked()))
                .field(Phrase.of("poll.post.times"), wording.ranked(ranking))
                .footed(Phrase.of("poll.result.why"));
    }
}
