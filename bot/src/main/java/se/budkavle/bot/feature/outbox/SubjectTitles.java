package se.budkavle.bot.feature.outbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.storage.Rows;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.newsletter.Issues;
import se.budkavle.storage.poll.Polls;
import se.budkavle.storage.round.Round;
import se.budkavle.storage.round.Rounds;

/** Finds the titles of what messages are about: meetings, status rounds, polls and newsletter issues. */
@Component
class SubjectTitles {

    private final Meetings meetings;
    private final Networks networks;
    private final Rounds rounds;
    private final Polls polls;
    private final Issues issues;

    SubjectTitles(Meetings meetings, Networks networks, Rounds rounds, Polls polls, Issues issues) {
        this.meetings = meetings;
        this.networks = networks;
        this.rounds = rounds;
        this.polls = polls;
        this.issues = issues;
    }

    /** Returns the titles by the ids with which the subjects of these messages begin. */
    Map<String, String> of(Collection<Delivery> rows) {
        var titles = new HashMap<String, String>();
        var byId = networks.byId();
        var ofMeetings = ids(rows, "meeting.", "agenda.");
        if (!ofMeetings.isEmpty()) {
            meetings.findAllByIdIn(ofMeetings)
                    .forEach(one -> titles.put(
                            one.id(),
                            one.heading(Rows.existing(byId, one.networkId()).title())));
        }
        if (!ids(rows, "round.", "report").isEmpty()) {
            titles.putAll(rounds.findAllByOrderByOpenedAtDesc().stream()
                    .collect(java.util.stream.Collectors.toMap(Round::id, Round::period)));
        }
        ids(rows, "poll.").forEach(id -> polls.findById(id).ifPresent(one -> titles.put(id, one.title())));
        ids(rows, "newsletter")
                .forEach(id -> issues.findById(id).ifPresent(one -> titles.put(id, one.code() + " " + one.subject())));
        return titles;
    }

    /** Returns the id with which a message's subject begins. */
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
