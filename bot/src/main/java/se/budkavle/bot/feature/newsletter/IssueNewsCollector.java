package se.budkavle.bot.feature.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.text.markdown.MarkdownBuilder;
import se.budkavle.bot.text.markdown.MarkdownBuilder.Run;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Memberships;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.Meetings;
import se.budkavle.storage.newsletter.AnnouncedEvent;
import se.budkavle.storage.newsletter.Issue;
import se.budkavle.storage.newsletter.Issues;

/**
 * Collects the coming meetings of the networks of a newsletter issue, and the news since each network's previous issue.
 * The news is added to the issue's text as new parts. The first of the new parts reports on the meetings and activities
 * that the previous issue mentioned, and is left out if there are none.
 *
 * <p>If the issue goes to several networks, omits news of closed networks (networks whose data outsiders may not see).
 */
@Component
class IssueNewsCollector {

    /** How far back the bot collects news if the network has not sent a newsletter issue before. */
    private static final Duration AT_MOST_BACK = Duration.ofDays(365);

    private static final Duration AHEAD = Duration.ofDays(180);
    private static final int MOST_MEETINGS = 10;

    private final Issues issues;
    private final Networks networks;
    private final Meetings meetings;
    private final FinishedActivities finished;
    private final Memberships memberships;
    private final People people;
    private final Phrasebook words;
    private final Association association;
    private final Clock clock;

    IssueNewsCollector(
            Issues issues,
            Networks networks,
            Meetings meetings,
            FinishedActivities finished,
            Memberships memberships,
            People people,
            Phrasebook words,
            Association association,
            Clock clock) {
        this.issues = issues;
        this.networks = networks;
        this.meetings = meetings;
        this.finished = finished;
        this.memberships = memberships;
        this.people = people;
        this.words = words;
        this.association = association;
        this.clock = clock;
    }

    /**
     * A part of the newsletter issue's text: a heading and list items.
     *
     * @param promises the coming events, such as meetings, that this part announces
     */
    record Part(String title, List<List<Run>> lines, List<AnnouncedEvent> promises) {

        String text() {
            var draft = new MarkdownBuilder().heading(1, List.of(Run.of(title)));
            lines.forEach(line -> draft.item(0, false, line));
            return draft.text();
        }
    }

    /** Returns the parts that contain news, in a fixed order. */
    List<Part> of(Issue issue) {
        var kept = new ArrayList<List<Run>>();
        var done = new ArrayList<List<Run>>();
        var chairs = new ArrayList<List<Run>>();
        var ahead = new ArrayList<Meeting>();
        for (var network : toldOf(issue)) {
            var last = issues.goneOutIn(network.id(), 1).stream().findFirst();
            var since = last.map(Issue::sentAt).orElse(clock.instant().minus(AT_MOST_BACK));
            last.ifPresent(one -> kept.addAll(heldMeetings(one, network)));
            for (var activity : finished.since(network.id(), since)) {
                (last.filter(one -> one.text().contains(activity.title())).isPresent() ? kept : done)
                        .add(List.of(Run.of(say("newsletter.news.done", activity.title()))));
            }
            chairs.addAll(newChairs(network, since));
            ahead.addAll(meetings.ofNetwork(
                    network.id(), clock.instant(), clock.instant().plus(AHEAD)));
        }
        return Stream.of(part("kept", kept), partAhead(ahead), part("finished", done), part("chairs", chairs))
                .filter(one -> !one.lines().isEmpty())
                .toList();
    }

    private List<Network> toldOf(Issue issue) {
        var known = networks.byId();
        boolean alone = issue.networkIds().size() == 1;
        return issue.networkIds().stream()
                .map(known::get)
                .filter(network -> alone || !network.closed())
                .toList();
    }

    /**
     * Returns the meetings that the previous newsletter issue announced and that have been held since then. Includes
     * meetings that were held on another day than announced.
     */
    private List<List<Run>> heldMeetings(Issue last, Network network) {
        var now = clock.instant();
        var promised = last.stillAnnouncedEvents();
        return meetings
                .ofNetwork(network.id(), Objects.requireNonNull(last.sentAt(), "the last issue is sent"), now)
                .stream()
                .filter(one -> !one.endsAt().isAfter(now))
                .filter(one -> last.mentions(day(one.startsAt()))
                        || promised.stream().anyMatch(promise -> promise.isOfMeeting(one.id())))
                .map(this::line)
                .toList();
    }

    private List<List<Run>> newChairs(Network network, Instant since) {
        var from = LocalDate.ofInstant(since, association.zone());
        return memberships.activeIn(network.id(), association.today(clock)).stream()
                .filter(one -> one.role().isChair() && one.since().isAfter(from))
                .map(one -> List.of(Run.of(say(
                        "newsletter.news.chair",
                        people.findById(one.personId()).orElseThrow().name(),
                        Phrase.of("directory.role." + one.role()),
                        network.title()))))
                .toList();
    }

    private Part partAhead(List<Meeting> ahead) {
        var first = ahead.stream()
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Meeting::startsAt))
                .limit(MOST_MEETINGS)
                .toList();
        return new Part(
                say("newsletter.news.ahead"),
                first.stream().map(this::line).toList(),
                first.stream()
                        .map(one -> AnnouncedEvent.ofMeeting(one.id(), day(one.startsAt())))
                        .toList());
    }

    private Part part(String word, List<List<Run>> lines) {
        return new Part(say("newsletter.news." + word), lines, List.of());
    }

    private List<Run> line(Meeting meeting) {
        var when = words.say(Phrase.span(meeting.startsAt(), meeting.endsAt()), association.locale());
        return List.of(
                Run.strong(meeting.title()),
                Run.of(", " + when + (meeting.place() == null ? "" : ", " + meeting.place())));
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Phrasebook.understood(association.locale()))
                .format(at.atZone(association.zone()));
    }

    private String say(String key, Object... arguments) {
        return words.say(Phrase.of(key, arguments), association.locale());
    }
}
