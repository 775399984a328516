package se.budkavle.bot.view.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PageEmailBuilder.Link;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.EmailLinks;
import se.budkavle.bot.web.EmailLinks.Answering;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.SubstituteRequest;

/**
 * Creates and verifies the answer links in emails about meetings. With an answer link, a member answers a meeting
 * notice, or a substitute answers a request to come.
 */
@Component
public class MeetingAnswerLinks {

    public static final String NOTICE = "/meeting/answer/";
    public static final String CALL = "/meeting/substitute/";
    /** The value of a substitute's answer "I can come" in links and in the custom ids of buttons. */
    public static final String YES = "yes";

    public static final String NO = "no";
    private static final String OF_NOTICE = "meeting.answer";
    private static final String OF_CALL = "meeting.call";

    private final EmailLinks links;

    MeetingAnswerLinks(EmailLinks links) {
        this.links = links;
    }

    /**
     * Returns the links for answering a meeting notice. Returns an empty list if recipients of emails cannot reach the
     * bot's web pages. Includes the link for sending a substitute only if the member has substitutes.
     */
    public List<Link> toAnswer(Meeting meeting, boolean hasSubstitutes, OwnAddress reader) {
        if (!links.isOpen()) {
            return List.of();
        }
        var page = links.to(NOTICE, OF_NOTICE, meeting.id(), reader);
        return Stream.of(Answer.YES, Answer.NO, Answer.SUBSTITUTE)
                .filter(answer -> answer != Answer.SUBSTITUTE || hasSubstitutes)
                .map(answer -> new Link(Phrase.of("meeting.letter." + answer), page + "?answer=" + answer))
                .toList();
    }

    /**
     * Returns the links with which a substitute answers a request. Returns an empty list if recipients of emails cannot
     * reach the bot's web pages.
     */
    public List<Link> toAnswer(SubstituteRequest call, OwnAddress reader) {
        if (!links.isOpen()) {
            return List.of();
        }
        var page = links.to(CALL, OF_CALL, call.id(), reader);
        return List.of(
                new Link(Phrase.of("meeting.call.yes"), page + "?answer=" + YES),
                new Link(Phrase.of("meeting.call.no"), page + "?answer=" + NO));
    }

    /**
     * Verifies and parses the token of a link for answering a meeting notice. Returns empty if the signature is wrong
     * or the token was created for another purpose.
     */
    public Optional<Answering> notice(String token) {
        return links.read(OF_NOTICE, token);
    }

    /**
     * Verifies and parses the token of a link with which a substitute answers a request. Returns empty if the signature
     * is wrong or the token was created for another purpose.
     */
    public Optional<Answering> call(String token) {
        return links.read(OF_CALL, token);
    }
}
