package se.budkavle.bot.feature.wheel;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Attachment;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.RequiredRight;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.chat.Spec.Kind;
import se.budkavle.bot.lookup.Suggestions;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.text.Phrasebook;
import se.budkavle.bot.view.wheel.WheelFinder;
import se.budkavle.bot.view.wheel.WheelScope;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.DirectoryLookup;

/**
 * The slash command that shows the calendar of one year as a picture (Swedish: årshjul) and as a list. The calendar is
 * for the whole association, an area or a network.
 */
@Component
class ShowWheel implements Command {

    static final int FIRST_YEAR = 2000;
    private static final int YEARS_AHEAD = 2;

    private final Suggestions suggestions;
    private final DirectoryLookup lookup;
    private final WheelFinder finder;
    private final WheelLinks links;
    private final Phrasebook phrasebook;
    private final Rights rights;
    private final Association association;
    private final Clock clock;

    ShowWheel(
            Suggestions suggestions,
            DirectoryLookup lookup,
            WheelFinder finder,
            WheelLinks links,
            Phrasebook phrasebook,
            Rights rights,
            Association association,
            Clock clock) {
        this.suggestions = suggestions;
        this.lookup = lookup;
        this.finder = finder;
        this.links = links;
        this.phrasebook = phrasebook;
        this.rights = rights;
        this.association = association;
        this.clock = clock;
    }

    @Override
    public Spec spec() {
        return Spec.of("wheel")
                .perhaps("network", Kind.TEXT, suggestions::networks)
                .perhaps("area", Kind.TEXT, suggestions::areas)
                .perhaps("year", Kind.INTEGER)
                .onlyFor(RequiredRight.PERSON);
    }

    /** Uses a read-write transaction, because the first call stores a new key with which the bot signs all links. */
    @Override
    @Transactional
    public Reply run(Call call) {
        var person = rights.person(call.caller());
        var scope = scope(call);
        int year = year(call);
        var shown = new WheelYear(scope, year, finder.of(scope, year, rights.reading(call.caller())));
        var reader = call.caller().locale();
        var page = Page.of(shown.title()).line(shown.description());
        for (var month : shown.months()) {
            page = page.line(Phrase.strong(WheelMonths.name(month.month(), reader)));
            for (var entry : month.entries()) {
                page = page.line("wheel.line", entry.day(), entry.said());
            }
        }
        if (shown.hasProposals()) {
            page = page.line("wheel.proposed.why");
        }
        var link = links.to(scope, year, person.id());
        if (link.isPresent()) {
            page = page.line(
                    "wheel.link",
                    Phrase.link(Phrase.of("wheel.open"), link.get().address()),
                    link.get().until());
        }
        return Reply.page(page)
                .with(Attachment.picture(
                        "wheel-" + year + ".png",
                        shown.png(phrasebook, reader),
                        phrasebook.say(shown.description(), reader)));
    }

    private WheelScope scope(Call call) {
        var network = call.perhapsText("network").map(lookup::network);
        network.ifPresent(one -> rights.requireReading(call.caller(), one));
        return new WheelScope(association.name(), call.perhapsText("area").map(lookup::area), network);
    }

    private int year(Call call) {
        int now = association.today(clock).getYear();
        long year = call.perhapsNumber("year").orElse((long) now);
        if (!isShown(year, now)) {
            throw new Refusal("wheel.year", String.valueOf(FIRST_YEAR), String.valueOf(now + YEARS_AHEAD));
        }
        return (int) year;
    }

    /**
     * Returns whether the year can be shown. Returns false for years before {@code FIRST_YEAR}, and for years in the
     * future for which the bot cannot propose calendar entries yet.
     */
    static boolean isShown(long year, int now) {
        return year >= FIRST_YEAR && year <= now + YEARS_AHEAD;
    }
}
