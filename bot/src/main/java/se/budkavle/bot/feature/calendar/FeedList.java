package se.budkavle.bot.feature.calendar;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.calendar.Feed;
import se.budkavle.storage.calendar.Feeds;
import se.budkavle.storage.directory.Networks;

/** Builds the list of a person's calendar links, each with a button that revokes the link. */
@Component
class FeedList {

    static final String REVOKE = "calendar:revoke";
    private static final int IN_A_ROW = Reply.Row.MOST_BUTTONS;

    private final Feeds feeds;
    private final Networks networks;
    private final YearCalendar years;

    FeedList(Feeds feeds, Networks networks, YearCalendar years) {
        this.feeds = feeds;
        this.networks = networks;
        this.years = years;
    }

    Reply of(String personId) {
        var working = feeds.workingOf(personId);
        if (working.isEmpty()) {
            return Reply.of("calendar.list.none", Phrase.command("calendar feed"));
        }
        var page = Page.titled("calendar.list.title", working.size());
        for (int at = 0; at < working.size(); at++) {
            page = page.line(
                    "calendar.list.line",
                    Phrase.strong(Phrase.of("calendar.list.number", at + 1)),
                    about(working.get(at)),
                    working.get(at).createdAt());
        }
        return withButtons(Reply.page(page), working);
    }

    private static Reply withButtons(Reply reply, List<Feed> working) {
        for (int from = 0; from < working.size(); from += IN_A_ROW) {
            var row = new Button[Math.min(IN_A_ROW, working.size() - from)];
            for (int at = 0; at < row.length; at++) {
                row[at] = Button.plain(
                        Press.id(REVOKE, working.get(from + at).id()),
                        Phrase.of("calendar.list.revoke", from + at + 1));
            }
            reply = reply.with(row);
        }
        return reply;
    }

    /** Returns a text that says what the feed contains. */
    Phrase about(Feed feed) {
        if (feed.wholeYear()) {
            return Phrase.of("calendar.year", years.scope(feed).title());
        }
        return Optional.ofNullable(feed.networkId())
                .flatMap(networks::findById)
                .map(one -> Phrase.words(one.title()))
                .orElse(Phrase.of("calendar.all-mine"));
    }
}
