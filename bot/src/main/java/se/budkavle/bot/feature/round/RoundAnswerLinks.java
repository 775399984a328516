package se.budkavle.bot.feature.round;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PageEmailBuilder.Link;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.EmailLinks;
import se.budkavle.bot.web.EmailLinks.Answering;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.round.Round;

/**
 * Creates the links in emails that open the web page for answering a status round, and parses the tokens of these
 * links.
 */
@Component
class RoundAnswerLinks {

    static final String PATH = "/round/answer/";
    private static final String PURPOSE = "round.answer";

    private final EmailLinks links;

    RoundAnswerLinks(EmailLinks links) {
        this.links = links;
    }

    /**
     * Returns the link to the web page on which the reader answers the status round. Returns an empty list if
     * recipients of emails cannot reach the bot's web pages.
     */
    List<Link> toAnswer(Round round, OwnAddress reader) {
        return links.isOpen()
                ? List.of(new Link(Phrase.of("round.answer-button"), links.to(PATH, PURPOSE, round.id(), reader)))
                : List.of();
    }

    /**
     * Parses the token of a link, and returns the status round and the person for whom the link was created. Returns
     * empty if the token is not valid for answering a status round.
     */
    Optional<Answering> read(String token) {
        return links.read(PURPOSE, token);
    }
}
