package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.ParagraphNumbering;
import se.budkavle.storage.minutes.Paragraphs;

/** Gives the items and decisions of minutes that are being sent the next numbers (§) of the network's year. */
@Component
class MinutesNumbers {

    private final MinutesReader reader;
    private final Paragraphs paragraphs;
    private final Decisions decisions;
    private final Association association;

    MinutesNumbers(MinutesReader reader, Paragraphs paragraphs, Decisions decisions, Association association) {
        this.reader = reader;
        this.paragraphs = paragraphs;
        this.decisions = decisions;
        this.association = association;
    }

    /** Gives numbers to what has none yet. Returns the number of all decisions. */
    @Transactional
    int give(Meeting meeting) {
        int year = LocalDate.ofInstant(meeting.startsAt(), association.zone()).getYear();
        var view = reader.of(meeting);
        var numbered = ParagraphNumbering.of(
                view.kind(),
                meeting.networkId(),
                meeting.id(),
                year,
                paragraphs.highestNumber(meeting.networkId(), year),
                view.items().stream().map(one -> one.item().id()).toList(),
                view.decisions(),
                paragraphs.findAllByMeetingIdOrderByNumber(meeting.id()));
        // Two minutes that are sent at once get the same numbers. The second one then fails here and is sent again.
        numbered.paragraphs().forEach(paragraphs::save);
        numbered.decisions().forEach(decisions::save);
        return view.decisions().size();
    }
}
