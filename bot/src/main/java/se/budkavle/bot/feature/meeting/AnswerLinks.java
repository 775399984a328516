package se.budkavle.bot.feature.meeting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.delivery.PageLetter.Link;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.web.LetterLinks;
import se.budkavle.bot.web.LetterLinks.Answering;
import se.budkavle.storage.contact.OwnAddress;
import se.budkavle.storage.meeting.Attendance.Answer;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.SubstituteRequest;

/** Makes and reads the links in letters by which a member answers a notice and a substitute answers whether to come. */
@Component
class AnswerLinks {

    static final String NOTICE = "/meeting/answer/";
    static final String CALL = "/meeting/substitute/";
    private static final String OF_NOTICE = "meeting.answer";
    private static final String OF_CALL = "meeting.call";

    private final LetterLinks links;

    AnswerLinks(LetterLinks links) {
        this.links = links;
    }

    /**
     * Returns the answer links; none when the web is not open. The link to name a substitute is included only when the seat has
     * substitutes.
     */
    List<Link> toAnswer(Meeting meeting, boolean hasSubstitutes, OwnAddress reader) {
        if (!links.isOpen()) {
            return List.of();
        }
        var page = links.to(NOTICE, OF_NOTICE, meeting.id(), reader);
        return Stream.of(Answer.YES, Answer.NO, Answer.SUBSTITUTE).filter(answer -> answer != Answer.SUBSTITUTE || hasSubstitutes)
                .map(answer -> new Link(Phrase.of("meeting.letter." + answer), page + "?answer=" + answer)).toList();
    }

    /** Returns the answer links; none when the web is not open. */
    List<Link> toAnswer(SubstituteRequest call, OwnAddress reader) {
        if (!links.isOpen()) {
            return List.of();
        }
        var page = links.to(CALL, OF_CALL, call.id(), reader);
        return List.of(new Link(Phrase.of("meeting.call.yes"), page + "?answer=" + SubstitutePress.YES),
                new Link(Phrase.of("meeting.call.no"), page + "?answer=" + SubstitutePress.NO));
    }

    /** Reads a link to answer a notice; empty when the token is not such a link. */
    Optional<Answering> notice(String token) {
        return links.read(OF_NOTICE, token);
    }

    /** Reads a link to answer a substitute's question; empty when the token is not such a link. */
    Optional<Answering> call(String token) {
        return links.read(OF_CALL, token);
    }
}
