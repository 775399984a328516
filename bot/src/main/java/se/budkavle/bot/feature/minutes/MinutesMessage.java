package se.budkavle.bot.feature.minutes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.action.ActionLine;
import se.budkavle.bot.view.document.DocumentLines;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.bot.view.minutes.MinutesLines;
import se.budkavle.bot.view.minutes.MinutesView;
import se.budkavle.bot.view.minutes.MinutesWords;
import se.budkavle.bot.view.minutes.VerificationLines;
import se.budkavle.bot.view.minutes.VoteLine;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.minutes.Decision;
import se.budkavle.storage.minutes.MinutesNote;

/**
 * Builds the content of the message with a meeting's minutes. The message shows, among other things, the decisions, the
 * motions, the actions and the reservations, and below them the notes about each agenda item.
 */
@Component
class MinutesMessage {

    /** The maximum length of a note in the message, in characters. The attached files contain the whole note. */
    private static final int LONGEST_NOTE = 300;

    /** The maximum number of documents in the message. The attached files list all documents. */
    private static final int DOCUMENTS = 10;

    private final Invited invited;
    private final VerificationLines verification;
    private final MessageLinks links;

    MinutesMessage(Invited invited, VerificationLines verification, MessageLinks links) {
        this.invited = invited;
        this.verification = verification;
        this.links = links;
    }

    Page of(MinutesView view) {
        var page = Page.titled(MinutesWords.title(view.kind()), view.heading(), invited.dayOf(view.meeting()));
        var correction = view.correction();
        if (correction.isPresent()) {
            page = page.line(correction.get());
        }
        for (var line : verification.of(view)) {
            page = page.line(line);
        }
        page = page.line(view.presence().counts());
        page = listed(page, "minutes.days", days(view));
        page = listed(page, "minutes.decisions", view.decisions().stream().map(one -> decision(one, view)));
        page = listed(page, "minutes.motions", motions(view));
        page = listed(page, "minutes.actions", view.actions().stream().map(one -> ActionLine.of(one, view.owners())));
        page = listed(page, "minutes.reservations", reservations(view));
        page = listed(page, "minutes.presence.during", movements(view));
        page = listed(page, "minutes.postponed", postponed(view));
        page = listed(
                page,
                "minutes.notes",
                Stream.concat(
                        view.items().stream()
                                .filter(one -> !one.written().notes().isEmpty())
                                .map(one -> Phrase.of(
                                        "minutes.item.noted",
                                        Phrase.strong(one.title()),
                                        shortened(one.written().notes()))),
                        view.whole().notes().isEmpty()
                                ? Stream.empty()
                                : Stream.of(Phrase.words(shortened(view.whole().notes())))));
        return view.documents().isEmpty()
                ? page
                : page.field(
                        Phrase.of("document.heading"),
                        Phrase.joined(
                                "\n",
                                DocumentLines.first(
                                        view.documents().stream()
                                                .map(DocumentLines::line)
                                                .toList(),
                                        DOCUMENTS)));
    }

    /** Returns the text of the decision and, on separate lines, the counts of the votes that led to the decision. */
    private Phrase decision(Decision decision, MinutesView view) {
        return Phrase.joined(
                "\n",
                Stream.concat(
                                Stream.of(links.after(MinutesLines.of(decision, view.earlier()), decision.source())),
                                view.votesOf(decision).stream().map(one -> VoteLine.of(one.content())))
                        .toList());
    }

    /**
     * Returns a line for each day of a meeting of several days. Each line contains the numbers of the agenda items of
     * one day.
     */
    private static Stream<Phrase> days(MinutesView view) {
        return view.items().stream()
                .map(MinutesView.Item::day)
                .filter(Objects::nonNull)
                .distinct()
                .map(day -> Phrase.of(
                        "minutes.day.items",
                        day,
                        view.items().stream()
                                .filter(item -> day.equals(item.day()))
                                .map(item -> String.valueOf(item.number()))
                                .collect(Collectors.joining(", "))));
    }

    private static Stream<Phrase> motions(MinutesView view) {
        return view.items().stream()
                .flatMap(item -> item.written().motions().stream()
                        .map(one -> Phrase.of(
                                "minutes.motion.at",
                                item.number(),
                                MinutesLines.motion(
                                        one, TextShortener.shortened(one.text(), LONGEST_NOTE), view.owners()))));
    }

    private static Stream<Phrase> reservations(MinutesView view) {
        return view.items().stream()
                .flatMap(item -> item.written().reservations().stream()
                        .map(one -> Phrase.of(
                                "minutes.reservation.at",
                                item.number(),
                                MinutesLines.reservation(
                                        TextShortener.shortened(one.text(), LONGEST_NOTE),
                                        one.personId(),
                                        view.owners()))));
    }

    private static Stream<Phrase> postponed(MinutesView view) {
        return view.items().stream()
                .filter(item -> item.postponed() != null)
                .map(item -> Phrase.of("minutes.line", item.title(), Phrase.words(item.postponed())));
    }

    private static Stream<Phrase> movements(MinutesView view) {
        return view.items().stream()
                .flatMap(item -> Stream.concat(
                        movement(
                                "minutes.presence.came-to",
                                item,
                                item.attending().came()),
                        movement(
                                "minutes.presence.left-at",
                                item,
                                item.attending().left())));
    }

    private static Stream<Phrase> movement(String key, MinutesView.Item item, List<MinutesView.Attendee> people) {
        return people.isEmpty()
                ? Stream.empty()
                : Stream.of(Phrase.of(key, item.number(), MinutesLines.people(people)));
    }

    private static Page listed(Page page, String heading, Stream<Phrase> lines) {
        var all = lines.map(line -> Phrase.of("minutes.listed", line)).toList();
        return all.isEmpty() ? page : page.field(Phrase.of(heading, all.size()), Phrase.joined("\n", all));
    }

    private static String shortened(List<MinutesNote> notes) {
        return TextShortener.shortened(
                notes.stream().map(MinutesNote::text).collect(Collectors.joining("\n")), LONGEST_NOTE);
    }
}
