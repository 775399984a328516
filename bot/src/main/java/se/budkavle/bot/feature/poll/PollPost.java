package se.budkavle.bot.feature.poll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Post;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.poll.Poll;

/**
 * Builds the current message of a poll for the network's channel. The message lists the proposed times, ranks them once
 * people have voted, and has an answer button while the poll is open.
 */
@Component
class PollPost {

    private final PollFinder context;
    private final PollRanker counter;
    private final PollVoterFinder voters;
    private final PollWording wording;

    PollPost(PollFinder context, PollRanker counter, PollVoterFinder voters, PollWording wording) {
        this.context = context;
        this.counter = counter;
        this.voters = voters;
        this.wording = wording;
    }

    Post of(Poll poll, String reference) {
        var ranking = counter.of(poll);
        var page = Page.of(title(poll))
                .line(state(poll))
                .line(venue(poll))
                .line("poll.answered", ranking.answered(), ranking.asked())
                .field(
                        Phrase.of("poll.post.times"),
                        ranking.answered() == 0 ? wording.listed(poll) : wording.ranked(ranking))
                .footed(Phrase.of("poll.post.why"))
                .toned(poll.isDecided() ? Page.Tone.GOOD : Page.Tone.PLAIN);
        var post = Post.of(reference, page)
                .mentioning(voters.accounts(voters.asked(poll)), Phrase.of("poll.post.mentioned"));
        return poll.isOpen() ? post.with(answer(poll)) : post;
    }

    private Phrase title(Poll poll) {
        var network = context.network(poll).title();
        return poll.isOpen()
                ? Phrase.of("poll.post.title-until", poll.title(), network, poll.closesAt())
                : Phrase.of("poll.post.title", poll.title(), network);
    }

    static Button answer(Poll poll) {
        return Button.main(Press.id(PollButtonIds.ANSWER, poll.id()), Phrase.of("poll.answer"));
    }

    /** Returns one line with the meeting's format (on site, digital or both), its place and its link. */
    static Phrase venue(Poll poll) {
        var parts = new ArrayList<>(List.of(Phrase.of("poll.form." + poll.form())));
        if (poll.place() != null) {
            parts.add(Phrase.words(poll.place()));
        }
        if (poll.link() != null) {
            parts.add(Phrase.words(poll.link()));
        }
        return Phrase.joined(" · ", parts);
    }

    static Phrase channel(Network network) {
        return Phrase.channel(Objects.requireNonNull(network.channelId(), "a network without a channel has no polls"));
    }

    /**
     * Returns a text with the state of the poll: until when people can vote, when the poll was closed, or which meeting
     * time was chosen.
     */
    Phrase state(Poll poll) {
        if (poll.isDecided()) {
            return Phrase.of("poll.post.decided", Phrase.strong(wording.slot(poll.decidedSlot())));
        }
        return poll.isOpen()
                ? Phrase.of("poll.post.asks", poll.closesAt())
                : Phrase.of("poll.post.closed", Objects.requireNonNull(poll.closedAt(), "the poll is closed"));
    }
}
