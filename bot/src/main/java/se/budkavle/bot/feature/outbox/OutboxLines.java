package se.budkavle.bot.feature.outbox;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.storage.delivery.Addressee;
import se.budkavle.storage.delivery.Addressee.Kind;
import se.budkavle.storage.delivery.Delivery;
import se.budkavle.storage.delivery.Delivery.State;
import se.budkavle.storage.delivery.DeliveryPause;
import se.budkavle.storage.delivery.DeliveryPauses;
import se.budkavle.storage.directory.People;
import se.budkavle.storage.directory.Person;

/**
 * Builds one line about each message of the outbox. A line contains the sending time, the subject, the addressee, and
 * the reason or the result.
 */
@Component
class OutboxLines {

    private final SubjectTitles titles;
    private final People people;
    private final DeliveryPauses pauses;
    private final Phrasebook phrasebook;
    private final Clock clock;

    OutboxLines(SubjectTitles titles, People people, DeliveryPauses pauses, Phrasebook phrasebook, Clock clock) {
        this.titles = titles;
        this.people = people;
        this.pauses = pauses;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    List<Phrase> of(List<OutboxItem> items) {
        var rows = items.stream().map(OutboxItem::row).toList();
        var known = new LineData(
                titles.of(rows),
                peopleOf(rows),
                pauses.all().stream().map(DeliveryPause::scope).collect(Collectors.toSet()));
        return items.stream().map(item -> line(item, known)).toList();
    }

    /**
     * Returns one line about each message, without people's names and without the titles of meetings, status rounds and
     * other subjects.
     */
    List<Phrase> untitled(List<OutboxItem> items) {
        var nothing = new LineData(Map.of(), Map.of(), Set.of());
        return items.stream().map(item -> line(item, nothing)).toList();
    }

    /**
     * The titles, names and pauses that are needed to build the lines about the messages. The data for all lines are
     * loaded together to save database queries.
     */
    private record LineData(Map<String, Phrase> titles, Map<String, String> names, Set<String> paused) {

        boolean isPaused(OutboxItem item) {
            return !item.row().ignoresPause()
                    && (paused.contains(DeliveryPause.ALL)
                            || item.network() != null
                                    && paused.contains(item.network().id()));
        }
    }

    /** Returns the subject and sending time of each message, as labels of a select menu's options. */
    List<Phrase> names(List<OutboxItem> items) {
        var rows = items.stream().map(OutboxItem::row).toList();
        var known = new LineData(titles.of(rows), Map.of(), Set.of());
        return rows.stream()
                .map(row -> Phrase.joined(" · ", List.of(what(row, known), Phrase.of("outbox.when", at(row)))))
                .toList();
    }

    /**
     * Returns, for each message, a text about its subject, without time and addressee. Messages of the same kind on the
     * same subject have equal texts.
     *
     * @param titled whether the texts contain the subjects' titles; otherwise they contain only the kinds of messages
     */
    List<Phrase> subjects(List<Delivery> rows, boolean titled) {
        var known = new LineData(titled ? titles.of(rows) : Map.of(), Map.of(), Set.of());
        return rows.stream().map(row -> what(row, known)).toList();
    }

    private Phrase line(OutboxItem item, LineData known) {
        var row = item.row();
        var parts = new ArrayList<Phrase>();
        parts.add(Phrase.of("outbox.when", at(row)));
        parts.add(what(row, known));
        parts.add(toWhom(item, known));
        parts.add(row.state() == State.WAITING ? why(item, known) : outcome(row));
        return Phrase.joined(" · ", parts);
    }

    private static Instant at(Delivery row) {
        return row.state() == State.WAITING
                ? row.dueAt()
                : Objects.requireNonNull(row.finishedAt(), "a message that waits no more is finished");
    }

    private Phrase what(Delivery row, LineData known) {
        var key = "outbox.what." + row.composer();
        var kind = Phrase.strong(Phrase.of(phrasebook.knows(key) ? key : "outbox.what"));
        var title = known.titles().get(SubjectTitles.id(row));
        return title == null ? kind : Phrase.joined(" ", List.of(kind, title));
    }

    /**
     * Returns the text about the addressee of the message. Names a person only if the message is about a network,
     * because only that network's coordinators and the administrators see the name then.
     */
    private static Phrase toWhom(OutboxItem item, LineData known) {
        var to = item.row().addressee();
        if (to == null) {
            return Phrase.of("outbox.to.nobody");
        }
        return switch (to.kind()) {
            case CHANNEL -> Phrase.channel(to.id());
            case MAIL -> Phrase.of("outbox.to.mail");
            case PERSON, OWN_MAIL -> {
                var name = item.network() == null ? null : known.names().get(to.id());
                yield name == null
                        ? Phrase.of("outbox.to.someone." + to.kind())
                        : Phrase.of("outbox.to." + to.kind(), name);
            }
        };
    }

    private Phrase why(OutboxItem item, LineData known) {
        var row = item.row();
        if (known.isPaused(item)) {
            return Phrase.of("outbox.why.paused");
        }
        if (item.why() != null) {
            return item.why();
        }
        if (row.reason() != null) {
            return reason(row.reason());
        }
        if (!row.dueAt().isAfter(clock.instant())) {
            return Phrase.of("outbox.why.now");
        }
        var key = "outbox.why." + row.composer();
        return Phrase.of(phrasebook.knows(key) ? key : "outbox.why.waits");
    }

    private Phrase outcome(Delivery row) {
        var outcome = "outbox.state." + row.state();
        return row.reason() == null ? Phrase.of(outcome) : Phrase.of(outcome + ".because", reason(row.reason()));
    }

    Phrase reason(String key) {
        return Phrase.of(phrasebook.knows(key) ? key : "outbox.why.unknown");
    }

    private Map<String, String> peopleOf(List<Delivery> rows) {
        var ids = rows.stream()
                .map(Delivery::addressee)
                .filter(Objects::nonNull)
                .filter(to -> to.kind() == Kind.PERSON || to.kind() == Kind.OWN_MAIL)
                .map(Addressee::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : people.findAllByIdIn(ids).stream().collect(toMap(Person::id, Person::name));
    }
}
