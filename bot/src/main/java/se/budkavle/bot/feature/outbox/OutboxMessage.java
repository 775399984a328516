package se.budkavle.bot.feature.outbox;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;

/**
 * Builds the pages of the outbox: messages that will be sent, and messages that were sent, were skipped or have failed.
 */
@Component
class OutboxMessage {

    static final String COMING = "outbox:show";
    static final String PAST = "outbox:past";
    static final String ITEM = "outbox:item";
    static final String PAUSE = "outbox:pause";
    static final String RESUME = "outbox:resume";
    /** The maximum number of messages on one page of the outbox, so that the page fits on a phone's screen. */
    private static final int ON_PAGE = 8;

    private final OutboxReader reader;
    private final OutboxLines lines;
    private final PauseLines pauses;

    OutboxMessage(OutboxReader reader, OutboxLines lines, PauseLines pauses) {
        this.reader = reader;
        this.lines = lines;
        this.pauses = pauses;
    }

    Reply coming(OutboxScope scope, int wanted, Caller caller) {
        var all = reader.coming(scope, caller);
        var page = Page.titled("outbox.title", scope.days(), all.size());
        for (var pause : pauses.lines(scope, caller)) {
            page = page.line(pause).toned(Page.Tone.WARNING);
        }
        var reply = Reply.page(page(page, all, wanted, "outbox.none"));
        var choice = choice(scope, all, number(all.size(), wanted));
        return turning(choice.items().isEmpty() ? reply : reply.with(choice), COMING, scope, all.size(), wanted)
                .with(Stream.concat(
                                Stream.of(Button.plain(scope.press(PAST, 0), Phrase.of("outbox.show-past"))),
                                pauses.button(scope, caller).stream())
                        .toArray(Button[]::new));
    }

    private SelectMenu choice(OutboxScope scope, List<OutboxItem> all, int number) {
        var changeable =
                shown(all, number).stream().filter(OutboxItem::isChangeable).toList();
        var names = lines.names(changeable);
        return new SelectMenu(
                scope.press(ITEM, number),
                Phrase.of("outbox.choose"),
                IntStream.range(0, changeable.size())
                        .mapToObj(each -> new SelectMenu.Item(
                                changeable.get(each).reference(),
                                names.get(each),
                                network(changeable.get(each)),
                                false))
                        .toList());
    }

    /** Returns the title of the message's network, because one subject often has a message in several networks. */
    private static @Nullable Phrase network(OutboxItem item) {
        return item.network() == null ? null : Phrase.words(item.network().title());
    }

    Reply past(OutboxScope scope, int wanted, Caller caller) {
        var all = reader.past(scope, caller);
        var page = page(Page.titled("outbox.past.title", scope.days(), all.size()), all, wanted, "outbox.past.none");
        return turning(Reply.page(page), PAST, scope, all.size(), wanted)
                .with(Button.plain(scope.press(COMING, 0), Phrase.of("outbox.show-coming")));
    }

    private Page page(Page page, List<OutboxItem> all, int wanted, String none) {
        if (all.isEmpty()) {
            return page.line(none);
        }
        int number = number(all.size(), wanted);
        for (var line : lines.of(shown(all, number))) {
            page = page.line(line);
        }
        int pages = pages(all.size());
        return pages == 1 ? page : page.footed(Phrase.of("outbox.page", number + 1, pages));
    }

    private static List<OutboxItem> shown(List<OutboxItem> all, int number) {
        return all.subList(number * ON_PAGE, Math.min(all.size(), (number + 1) * ON_PAGE));
    }

    private static Reply turning(Reply reply, String act, OutboxScope scope, int size, int wanted) {
        int number = number(size, wanted);
        int pages = pages(size);
        return pages == 1
                ? reply
                : reply.with(
                        turn("outbox.back", scope.press(act, number - 1), number > 0),
                        turn("outbox.on", scope.press(act, number + 1), number < pages - 1));
    }

    private static Button turn(String words, String press, boolean possible) {
        var button = Button.plain(press, Phrase.of(words));
        return possible ? button : button.disabled();
    }

    private static int pages(int size) {
        return Math.max(1, (size + ON_PAGE - 1) / ON_PAGE);
    }

    /** Returns the number of the existing page that is nearest to the wanted page. Pages are counted from 0. */
    private static int number(int size, int wanted) {
        return Math.max(0, Math.min(wanted, pages(size) - 1));
    }
}
