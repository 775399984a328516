package se.budkavle.bot.view.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.Decision.Effect;
import se.budkavle.storage.minutes.Motion;

/** Writes the entries of minutes as lines of text, for the chat and for documents. */
public final class MinutesLines {

    private MinutesLines() {}

    /**
     * Returns a line with the decision's text and, if there are any, its number and the earlier decision that it
     * replaces or ends.
     *
     * @param earlier maps the ids of earlier decisions to their codes
     */
    public static Phrase of(Decision decision, Map<String, String> earlier) {
        return decision(
                decision.isNumbered() ? decision.code() : null,
                decision.text(),
                decision.effect(),
                decision.earlierId() == null ? null : earlier.get(decision.earlierId()));
    }

    public static Phrase code(Decision decision) {
        return Phrase.of("minutes.decision.code", decision.code());
    }

    /**
     * Returns the line about one entry of an edition.
     *
     * @param names maps the ids of the people and organisations in the edition to their names
     */
    public static Phrase of(EditionEntry entry, Map<String, String> names) {
        return switch (entry.kind()) {
            case NOTE -> Phrase.words(entry.text());
            case DECISION ->
                Phrase.of(
                        "minutes.line",
                        Phrase.of("minutes.decision"),
                        decision(entry.code(), entry.text(), entry.effect(), entry.earlier()));
            case ACTION ->
                Phrase.of(
                        "minutes.line",
                        Phrase.of("minutes.action"),
                        ActionLine.of(entry.text(), entry.who(), names, entry.dueOn(), entry.done()));
            case MOTION ->
                MotionLine.of(
                        Objects.requireNonNull(entry.maker(), "somebody made the motion"),
                        name(entry.who().personId(), names),
                        entry.text());
            case VOTE -> VoteLine.of(Objects.requireNonNull(entry.votes(), "a vote has numbers"));
            case RESERVATION -> reservation(entry.text(), entry.who().personId(), names);
        };
    }

    /** Returns the lines with all entries about one agenda item: motions and decisions first, and notes last. */
    public static List<Phrase> of(ItemEntries written, MinutesView view, MessageLinks links) {
        return Stream.of(
                        written.motions().stream().map(one -> motion(one, one.text(), view.owners())),
                        written.decisions().stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(Phrase.of(
                                                "minutes.line",
                                                Phrase.strong(Phrase.of("minutes.decision")),
                                                links.after(takenHome(one, view), one.source()))),
                                        written.votesOf(one).stream().map(votes -> VoteLine.of(votes.content())))),
                        written.actions().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line",
                                        Phrase.strong(Phrase.of("minutes.action")),
                                        ActionLine.of(one, view.owners()))),
                        written.reservations().stream()
                                .map(one -> reservation(one.text(), one.personId(), view.owners())),
                        written.notes().stream()
                                .map(one -> Phrase.of(
                                        "minutes.line",
                                        Phrase.strong(Phrase.of("minutes.kind.NOTE")),
                                        Phrase.words(one.text()))))
                .flatMap(lines -> lines)
                .toList();
    }

    /**
     * Returns the decision's text, with a note if municipalities take the decision home (carry it out and report on
     * it).
     */
    private static Phrase takenHome(Decision decision, MinutesView view) {
        var words = of(decision, view.earlier());
        return view.takenHome().contains(decision.id()) ? Phrase.of("minutes.decision.taken-home", words) : words;
    }

    /**
     * Returns the lines that say who arrived or left during this agenda item, and a line with the number of people who
     * were then present.
     */
    public static List<Phrase> attending(MinutesView.Item item) {
        var attending = item.attending();
        var lines = new ArrayList<Phrase>();
        if (!attending.came().isEmpty()) {
            lines.add(Phrase.of("minutes.presence.came-here", people(attending.came())));
        }
        if (!attending.left().isEmpty()) {
            lines.add(Phrase.of("minutes.presence.left-after", people(attending.left())));
        }
        if (!attending.present().isEmpty()) {
            lines.add(Phrase.of("minutes.presence.at", attending.present().size()));
        }
        return lines;
    }

    public static Phrase people(List<MinutesView.Attendee> people) {
        return Phrase.joined(
                ", ", people.stream().map(MinutesView.Attendee::said).toList());
    }

    /**
     * Returns a reservation (a recorded disagreement with a decision) with the name of the person who made it.
     *
     * @param names maps the ids of people to their names
     */
    public static Phrase reservation(String text, @Nullable String personId, Map<String, String> names) {
        return Phrase.of(
                "minutes.reservation.line", names.getOrDefault(Objects.requireNonNullElse(personId, ""), "–"), text);
    }

    /**
     * Returns a motion with the name of the person who made it.
     *
     * @param text the whole text of the motion, or only its beginning
     */
    public static Phrase motion(Motion motion, String text, Map<String, String> names) {
        return MotionLine.of(motion.maker(), name(motion.personId(), names), text);
    }

    private static @Nullable String name(@Nullable String personId, Map<String, String> names) {
        return personId == null ? null : names.get(personId);
    }

    private static Phrase decision(
            @Nullable String code, String text, @Nullable Effect effect, @Nullable String earlier) {
        var words = effect == null || earlier == null
                ? Phrase.words(text)
                : Phrase.of("minutes.decision." + effect, text, earlier);
        return code == null
                ? words
                : Phrase.of(
                        "minutes.decision.numbered", Phrase.strong(Phrase.of("minutes.decision.code", code)), words);
    }
}
