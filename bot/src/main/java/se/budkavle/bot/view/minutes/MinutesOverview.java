package se.budkavle.bot.view.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.message.MessageLinks;
import se.budkavle.storage.meeting.Invited;
import se.budkavle.storage.meeting.Meeting;
import se.budkavle.storage.meeting.MinutesKind;
import se.budkavle.storage.minutes.Minutes;
import se.budkavle.storage.minutes.MinutesEdition;
import se.budkavle.storage.minutes.MinutesEditions;

/**
 * Builds the private reply with an overview of a meeting's minutes: their state, the attendance and all items. People
 * who may write also get the buttons to finish and to correct the minutes.
 */
@Component
public class MinutesOverview {

    /** The maximum number of menus with the same kind of options below one message about minutes. */
    public static final int MENUS = 3;

    private final MinutesReader reader;
    private final MinutesEditions editions;
    private final Invited invited;
    private final VerificationLines verification;
    private final Rights rights;
    private final MessageLinks links;

    MinutesOverview(
            MinutesReader reader,
            MinutesEditions editions,
            Invited invited,
            VerificationLines verification,
            Rights rights,
            MessageLinks links) {
        this.reader = reader;
        this.editions = editions;
        this.invited = invited;
        this.verification = verification;
        this.rights = rights;
        this.links = links;
    }

    public Reply of(Meeting meeting, Caller caller) {
        return of(meeting, caller, Optional.empty());
    }

    /**
     * Returns the overview for a person who has just changed the minutes.
     *
     * @param receipt the sentence that confirms the change; empty for none
     */
    public Reply of(Meeting meeting, Caller caller, Optional<Phrase> receipt) {
        var view = reader.of(meeting);
        var page = Page.titled(MinutesWords.title(view.kind()), view.heading(), invited.dayOf(meeting));
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(state(view));
        for (var line : verification.of(view)) {
            page = page.line(line);
        }
        page = page.line(view.presence().counts());
        if (!view.items().isEmpty()) {
            page = page.field(
                    Phrase.of("minutes.items"),
                    Phrase.joined(
                            "\n",
                            view.items().stream().map(MinutesOverview::summary).toList()));
        }
        if (!view.whole().isEmpty()) {
            page = page.field(
                    Phrase.of("minutes.whole"), Phrase.joined("\n", MinutesLines.of(view.whole(), view, links)));
        }
        boolean writes = rights.keepsPapers(caller, view.network());
        var reply = Reply.page(page)
                .with(SelectMenu.split(
                        menu -> Press.id(MinutesButtonIds.SHOW_ITEM, meeting.id(), menu),
                        Phrase.of("minutes.choose"),
                        view.items().stream()
                                .map(one -> new SelectMenu.Item(one.item().id(), one.title(), null, false))
                                .toList(),
                        MENUS));
        if (writes) {
            reply = reply.with(
                    buttons(view, rights.mayCoordinate(caller, view.network().id())));
        }
        var earlier = earlierEditions(view);
        return earlier.isEmpty()
                ? reply
                : reply.with(new SelectMenu(
                        Press.id(MinutesButtonIds.SHOW_EDITION, meeting.id()),
                        Phrase.of("minutes.edition.choose"),
                        earlier));
    }

    /**
     * Returns the earlier editions that people can open, latest first, but at most as many as fit in one menu. Omits
     * the edition that this overview shows.
     */
    private List<SelectMenu.Item> earlierEditions(MinutesView view) {
        if (view.minutes().filter(Minutes::hasBeenSent).isEmpty()) {
            return List.of();
        }
        return editions.findAllByMeetingIdOrderByNumber(view.meeting().id()).stream()
                .filter(one -> !view.isFinished() || one.number() < view.edition())
                .sorted(Comparator.comparing(MinutesEdition::number).reversed())
                .limit(SelectMenu.MOST_ITEMS)
                .map(one -> new SelectMenu.Item(
                        one.id(),
                        Phrase.of("minutes.edition.line", one.number(), one.sentAt()),
                        one.reason() == null ? null : Phrase.words(one.reason()),
                        false))
                .toList();
    }

    private static Phrase state(MinutesView view) {
        var minutes = view.minutes();
        if (minutes.isEmpty()) {
            return Phrase.of("minutes.state.none");
        }
        if (view.isFinished()) {
            return Phrase.of(
                    "minutes.state.finished",
                    minutes.get().edition(),
                    minutes.map(Minutes::finishedAt).orElseThrow());
        }
        return minutes.get().hasBeenSent()
                ? Phrase.of("minutes.state.reopened", minutes.get().edition() + 1)
                : Phrase.of("minutes.state.open");
    }

    private static Phrase summary(MinutesView.Item item) {
        var counts = new ArrayList<Phrase>();
        counts.add(item.title());
        var written = item.written();
        if (item.postponed() != null) {
            counts.add(Phrase.of("minutes.item.postponed-short"));
        }
        if (!written.notes().isEmpty()) {
            counts.add(Phrase.of("minutes.count.notes", written.notes().size()));
        }
        if (!written.decisions().isEmpty()) {
            counts.add(Phrase.of("minutes.count.decisions", written.decisions().size()));
        }
        if (!written.actions().isEmpty()) {
            counts.add(Phrase.of("minutes.count.actions", written.actions().size()));
        }
        return Phrase.joined(" · ", List.copyOf(counts));
    }

    private static Button[] buttons(MinutesView view, boolean coordinates) {
        var id = view.meeting().id();
        var buttons = new ArrayList<Button>();
        if (view.isFinished()) {
            buttons.add(Button.plain(Press.id(MinutesButtonIds.ASK_REASON, id), Phrase.of("minutes.reopen")));
        } else {
            buttons.add(Button.plain(
                    Press.id(MinutesButtonIds.SHOW_ITEM, id, MinutesButtonIds.WHOLE_MEETING),
                    Phrase.of("minutes.whole")));
            buttons.add(Button.plain(Press.id(MinutesButtonIds.ASK_ITEM, id), Phrase.of("minutes.add-item")));
        }
        boolean sent = view.minutes().filter(Minutes::hasBeenSent).isPresent();
        if (view.kind() == MinutesKind.FORMAL && (!sent || coordinates)) {
            buttons.add(
                    Button.plain(Press.id(MinutesButtonIds.SHOW_VERIFIERS, id), Phrase.of("minutes.adjusters-button")));
        }
        if (!view.isFinished() && !view.isEmpty()) {
            buttons.add(Button.main(Press.id(MinutesButtonIds.FINISH, id), Phrase.of("minutes.finish")));
        }
        return buttons.toArray(Button[]::new);
    }
}
