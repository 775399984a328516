package se.budkavle.bot.feature.takehome;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeButtonIds;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.directory.Association;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomeLookup.Given;
import se.budkavle.storage.takehome.TakeHomeLookup.Owed;

/**
 * Builds the private reply that lists the decisions about which a person's municipality has not answered. A menu in the
 * reply opens the answer form.
 */
@Component
class TakeHomeList {

    /** The maximum number of options that Discord allows in one select menu. */
    static final int MOST = SelectMenu.MOST_ITEMS;

    /** The maximum number of given answers that the list shows below the missing answers. */
    private static final int MOST_GIVEN = 10;

    private final TakeHomeLookup lookup;
    private final Association association;
    private final Clock clock;

    TakeHomeList(TakeHomeLookup lookup, Association association, Clock clock) {
        this.lookup = lookup;
        this.association = association;
        this.clock = clock;
    }

    List<Owed> owedBy(String personId) {
        return lookup.owedBy(personId, association.today(clock), clock.instant());
    }

    /**
     * Returns a list of the answers that the person's municipality has not given yet, followed by its given answers.
     */
    Reply of(Person person) {
        var all = owedBy(person.id());
        var given = lookup.givenBy(person.id(), association.today(clock), clock.instant());
        var page = Page.titled("takehome.own", all.size());
        if (all.isEmpty()) {
            page = page.line("takehome.own.none");
        }
        var shown = all.subList(0, Math.min(MOST, all.size()));
        for (var line : lines(shown)) {
            page = page.line("minutes.listed", line);
        }
        if (all.size() > MOST) {
            page = page.line("minutes.actions.more", all.size() - MOST);
        }
        var answered = given.stream().limit(MOST_GIVEN).toList();
        if (!answered.isEmpty()) {
            page = page.field(
                    Phrase.of("takehome.own.given", given.size()),
                    Phrase.joined(
                            "\n", answered.stream().map(TakeHomeList::line).toList()));
        }
        var reply = Reply.page(page);
        if (!shown.isEmpty()) {
            reply = reply.with(menu("takehome.choose", shown));
        }
        return answered.isEmpty()
                ? reply
                : reply.with(menu(
                        "takehome.choose-given",
                        answered.stream().map(Given::question).toList(),
                        "given"));
    }

    private static Phrase line(Given given) {
        var question = given.question();
        return Phrase.of(
                "takehome.given",
                Phrase.strong(
                        Phrase.of("minutes.decision.code", question.decision().code())),
                question.network().title(),
                question.municipality().shortName(),
                TakeHomeLines.shortened(given.answer()));
    }

    /**
     * @param distinction a text that distinguishes the menu's custom id from the custom ids of other menus in the
     *     message
     */
    private static SelectMenu menu(String label, List<Owed> questions, String... distinction) {
        return new SelectMenu(
                Press.id(TakeHomeButtonIds.ANSWER, (Object[]) distinction),
                Phrase.of(label),
                questions.stream()
                        .map(one -> new SelectMenu.Item(
                                one.decision().id() + " " + one.municipality().id(),
                                TakeHomeButtonIds.answerButton(one).label(),
                                Phrase.words(TakeHomeLines.decision(one.decision())),
                                false))
                        .toList());
    }

    /** Returns one line for each missing answer, with the decision's number, network and text. */
    static List<Phrase> lines(List<Owed> owed) {
        return owed.stream()
                .map(one -> Phrase.of(
                        "takehome.owed",
                        Phrase.strong(Phrase.of(
                                "minutes.decision.code", one.decision().code())),
                        one.network().title(),
                        one.municipality().shortName(),
                        TakeHomeLines.decision(one.decision())))
                .toList();
    }
}
