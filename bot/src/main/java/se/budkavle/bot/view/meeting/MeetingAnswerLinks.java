package se.budkavle.bot.view.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PageLetterBuilder.Link;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.LetterLinks;
import se.budkavle.bot.web.LetterLinks.Answering;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.SubstituteRequest;

/** Creates and reads the links in letters with which members answer notices and substitutes answer requests. */
@Component
public class MeetingAnswerLinks {

    public static final String NOTICE = "/meeting/answer/";
    public static final String CALL = "/meeting/substitute/";
    /** The answers of a substitute, in links and in the ids of buttons. */
    public static final String YES = "yes";

    public static final String NO = "no";
    private static final String OF_NOTICE = "meeting.answer";
    private static final String OF_CALL = "meeting.call";

    private final LetterLinks links;

    MeetingAnswerLinks(LetterLinks links) {
        this.links = links;
    }

    /**
     * Returns the answer links; an empty list when recipients of letters cannot open web pages. The link to name a
     * substitute is included only when the seat has substitutes.
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

    /** Returns the answer links; an empty list when recipients of letters cannot open web pages. */
    public List<Link> toAnswer(SubstituteRequest call, OwnAddress reader) {
        if (!links.isOpen()) {
            return List.of();
        }
        var page = links.to(CALL, OF_CALL, call.id(), reader);
        return List.of(
                new Link(Phrase.of("meeting.call.yes"), page + "?answer=" + YES),
                new Link(Phrase.of("meeting.call.no"), page + "?answer=" + NO));
    }

    /** Reads a link to answer a notice; empty when the token is not such a link. */
    public Optional<Answering> notice(String token) {
        return links.read(OF_NOTICE, token);
    }

    /** Reads a substitute's link to answer a request; empty when the token is not such a link. */
    public Optional<Answering> call(String token) {
        return links.read(OF_CALL, token);
    }
}
