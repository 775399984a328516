package se.budkavle.bot.feature.poll;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.poll.Poll;
import se.budkavle.storage.poll.Vote;

/**
 * Builds the private message in which a person votes in a poll. Each proposed time has a button that shows whether the
 * person has voted for the time.
 */
@Component
class VotingCard {

    /**
     * The value in a button's custom id that means "no proposed time suits me". The custom ids of other
     * {@link PollButtonIds#TICK} buttons contain the index of a proposed time instead.
     */
    static final String NONE = "none";

    /**
     * The maximum number of button rows for proposed times. Discord allows five rows in a message, and the other
     * buttons take the fifth row.
     */
    private static final int ROWS = 4;

    private final PollFinder context;
    private final PollWording wording;

    VotingCard(PollFinder context, PollWording wording) {
        this.context = context;
        this.wording = wording;
    }

    /**
     * Returns the voting message.
     *
     * @param receipt a sentence that confirms the user's latest change; empty when the user has just opened the message
     */
    Reply of(Poll poll, Optional<Vote> vote, Caller reader, Optional<Phrase> receipt) {
        var page = Page.titled(
                "poll.post.title", poll.title(), context.network(poll).title());
        page = receipt.map(page::line)
                .orElse(page)
                .line("poll.sheet.how", poll.closesAt())
                .line(PollPost.venue(poll));
        var reply = Reply.page(page);
        int inRow = (poll.slots().size() + ROWS - 1) / ROWS;
        for (int first = 0; first < poll.slots().size(); first += inRow) {
            var row = new ArrayList<Button>();
            for (int position = first;
                    position < Math.min(first + inRow, poll.slots().size());
                    position++) {
                row.add(time(poll, position, vote));
            }
            reply = reply.with(row.toArray(Button[]::new));
        }
        var close = Button.plain(Press.id(PollButtonIds.CLOSE, poll.id()), Phrase.of("poll.close"));
        return context.coordinates(reader, poll.networkId())
                ? reply.with(none(poll, vote), close)
                : reply.with(none(poll, vote));
    }

    private Button time(Poll poll, int position, Optional<Vote> vote) {
        var id = Press.id(PollButtonIds.TICK, poll.id(), position);
        var slot = wording.slot(poll.slot(position));
        if (vote.isEmpty()) {
            return Button.plain(id, Phrase.of("poll.sheet.unanswered", slot));
        }
        return vote.get().suits(position)
                ? new Button(id, Phrase.of("poll.sheet.can", slot), Button.Look.GOOD, true)
                : Button.plain(id, Phrase.of("poll.sheet.cannot", slot));
    }

    private static Button none(Poll poll, Optional<Vote> vote) {
        boolean ticked = vote.map(Vote::ticks).filter(String::isEmpty).isPresent();
        return Button.plain(
                Press.id(PollButtonIds.TICK, poll.id(), NONE),
                Phrase.of(ticked ? "poll.sheet.none-ticked" : "poll.sheet.none"));
    }
}
