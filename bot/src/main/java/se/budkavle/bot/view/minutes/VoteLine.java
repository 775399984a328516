package se.budkavle.bot.view.minutes;

import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.minutes.VoteCount;

/** Writes the numbers of a vote as a line of text. */
public final class VoteLine {

    private VoteLine() {}

    public static Phrase of(VoteCount.Content votes) {
        return votes.about() == null
                ? Phrase.of("minutes.vote.line", votes.ayes(), votes.noes(), votes.abstentions())
                : Phrase.of("minutes.vote.line-about", votes.ayes(), votes.noes(), votes.abstentions(), votes.about());
    }
}
