package se.budkavle.bot.feature.minutes;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.view.minutes.MinutesReader;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.minutes.Decisions;
import se.budkavle.storage.minutes.ParagraphNumbering;
import se.budkavle.storage.minutes.ParagraphNumbers;

/** Assigns and stores paragraph numbers (§) for the items and decisions of minutes that are being sent. */
@Component
class MinutesNumberRecorder {

    private final MinutesReader reader;
    private final ParagraphNumbers paragraphs;
    private final Decisions decisions;
    private final Association association;

    MinutesNumberRecorder(
            MinutesReader reader, ParagraphNumbers paragraphs, Decisions decisions, Association association) {
        this.reader = reader;
        this.paragraphs = paragraphs;
        this.decisions = decisions;
        this.association = association;
    }

    /**
     * Assigns paragraph numbers (§) to the items and decisions that have no number. Returns how many decisions the
     * minutes contain.
     */
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
        // If the minutes of two meetings of a network are sent at the same time, both transactions assign the same
        // paragraph numbers. The second transaction fails when it stores these numbers, and the bot retries the
        // transaction.
        numbered.paragraphs().forEach(paragraphs::save);
        numbered.decisions().forEach(decisions::save);
        return view.decisions().size();
    }
}
