package se.budkavle.bot.feature.outbox;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.round.Rounds;

/** Finds the titles of the meetings, status rounds, polls and newsletter issues that messages are about. */
@Component
class SubjectTitles {

    private final Meetings meetings;
    private final Networks networks;
    private final Rounds rounds;
    private final Polls polls;
    private final Issues issues;
    private final Association association;

    SubjectTitles(
            Meetings meetings, Networks networks, Rounds rounds, Polls polls, Issues issues, Association association) {
        this.meetings = meetings;
        this.networks = networks;
        this.rounds = rounds;
        this.polls = polls;
        this.issues = issues;
        this.association = association;
    }

    /**
     * Returns a map from the ids to the titles of all meetings, status rounds, polls and newsletter issues that the
     * given messages are about. The map may also contain the titles of other status rounds.
     */
    Map<String, Phrase> of(Collection<Delivery> rows) {
        var titles = new HashMap<String, Phrase>();
        var byId = networks.byId();
        var ofMeetings = ids(rows, "meeting.", "agenda.");
        if (!ofMeetings.isEmpty()) {
            meetings.findAllByIdIn(ofMeetings)
                    .forEach(one -> titles.put(
                            one.id(),
                            Phrase.of(
                                    "outbox.meeting",
                                    one.heading(MapLookup.existing(byId, one.networkId())
                                            .title()),
                                    LocalDate.ofInstant(one.startsAt(), association.zone()))));
        }
        if (!ids(rows, "round.", "report").isEmpty()) {
            rounds.findAllByOrderByOpenedAtDesc().forEach(one -> titles.put(one.id(), Phrase.words(one.period())));
        }
        ids(rows, "poll.")
                .forEach(id -> polls.findById(id).ifPresent(one -> titles.put(id, Phrase.words(one.title()))));
        ids(rows, "newsletter")
                .forEach(id -> issues.findById(id)
                        .ifPresent(one -> titles.put(id, Phrase.words(one.code() + " " + one.subject()))));
        return titles;
    }

    /**
     * Returns the id of the meeting, status round, poll or newsletter issue that the message is about. The id is the
     * first part of the subject column in the message's database row.
     */
    static String id(Delivery row) {
        return row.subject().split("[ :]", 2)[0];
    }

    private static List<String> ids(Collection<Delivery> rows, String... composers) {
        return rows.stream()
                .filter(row -> Stream.of(composers).anyMatch(row.composer()::startsWith))
                .map(SubjectTitles::id)
                .distinct()
                .toList();
    }
}
