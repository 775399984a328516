package se.budkavle.bot.feature.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import se.budkavle.bot.feature.meeting.NoticeTimetable.Kind;
import se.budkavle.bot.feature.meeting.NoticeTimetable.Moment;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;

/** Says why a message came now, and when the next one comes. */
@Component
class ReasonFooter {

    private final NoticeTimetable moments;
    private final Association association;
    private final Clock clock;

    ReasonFooter(NoticeTimetable moments, Association association, Clock clock) {
        this.moments = moments;
        this.association = association;
        this.clock = clock;
    }

    /** @param reason why this one comes at all */
    Phrase now(Meeting meeting, Phrase reason, Predicate<Kind> kind) {
        var now = clock.instant();
        List<Phrase> said = new ArrayList<>();
        said.add(reason);
        var all = moments.of(meeting);
        all.stream().filter(moment -> kind.test(moment.kind()) && !moment.at().isAfter(now))
                .reduce((first, second) -> second).map(Moment::moved)
                .ifPresent(moved -> moved.why().ifPresent(why -> said.add(Phrase.of("meeting.why.moved",
                        LocalDate.ofInstant(moved.wanted(), association.zone()), why.said()))));
        all.stream().filter(moment -> moment.at().isAfter(now) && moment.kind() != Kind.NOTICE).findFirst()
                .ifPresent(next -> said.add(Phrase.of("meeting.why.next",
                        LocalDate.ofInstant(next.at(), association.zone()), Phrase.of("meeting.why.next." + next.kind()))));
        return Phrase.joined(" ", said);
    }
}
