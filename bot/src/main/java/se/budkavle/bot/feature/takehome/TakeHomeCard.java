package se.budkavle.bot.feature.takehome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.SelectMenu;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.takehome.TakeHomeButtonIds;
import se.budkavle.bot.view.takehome.TakeHomeLines;
import se.budkavle.storage.directory.Organisation;
import se.budkavle.storage.takehome.TakeHome;
import se.budkavle.storage.takehome.TakeHomeLookup;
import se.budkavle.storage.takehome.TakeHomeTable;

/**
 * Builds the private reply with the municipalities' answers about a decision that municipalities take home (carry out
 * and report on). The reply contains the buttons that the user may press.
 */
@Component
class TakeHomeCard {

    /**
     * The maximum number of answer buttons in the reply, one for each municipality that the person represents. Hardly
     * anybody represents more than one municipality.
     */
    private static final int MOST_ANSWERS = 2;

    private final TakeHomeLookup lookup;
    private final TakeHomeRights rights;

    TakeHomeCard(TakeHomeLookup lookup, TakeHomeRights rights) {
        this.lookup = lookup;
        this.rights = rights;
    }

    /** @param receipt the sentence that confirms the change that the person has just made; empty for none */
    @Transactional(readOnly = true)
    Reply of(TakeHome takeHome, Caller caller, Optional<Phrase> receipt) {
        var table = lookup.table(takeHome);
        var page = Page.titled(
                "takehome.card",
                table.decision().code(),
                rights.network(takeHome.networkId()).title());
        if (receipt.isPresent()) {
            page = page.line(receipt.get());
        }
        page = page.line(Phrase.words(TakeHomeLines.decision(table.decision())));
        page = page.field(
                Phrase.of("takehome.answers", table.answered(), table.rows().size()),
                Phrase.joined("\n", TakeHomeLines.shortened(table)));
        var reply = Reply.page(page).with(buttons(table, caller));
        return rights.keepsPapers(takeHome, caller) && !asked(table).isEmpty()
                ? reply.with(onBehalf(takeHome, asked(table)))
                : reply;
    }

    private Button[] buttons(TakeHomeTable table, Caller caller) {
        var takeHome = table.takeHome();
        var buttons = new ArrayList<Button>();
        var represented = rights.represented(takeHome, caller);
        for (var municipality : asked(table)) {
            if (buttons.size() < MOST_ANSWERS && represented.contains(municipality.id())) {
                buttons.add(TakeHomeButtonIds.answerButton(new TakeHomeLookup.Owed(
                        takeHome, table.decision(), rights.network(takeHome.networkId()), municipality)));
            }
        }
        buttons.add(Button.plain(Press.id(TakeHomePresses.FILE, takeHome.decisionId()), Phrase.of("takehome.file")));
        if (rights.keepsPapers(takeHome, caller)) {
            buttons.add(Button.plain(
                    Press.id(TakeHomePresses.WITHDRAW, takeHome.decisionId()), Phrase.of("takehome.withdraw")));
        }
        return buttons.toArray(Button[]::new);
    }

    /**
     * Returns the menu in which the writers of the network's minutes choose the municipality whose answer they enter.
     */
    private static SelectMenu onBehalf(TakeHome takeHome, List<Organisation> municipalities) {
        return new SelectMenu(
                Press.id(TakeHomeButtonIds.ANSWER),
                Phrase.of("takehome.on-behalf"),
                municipalities.stream()
                        .limit(TakeHomeList.MOST)
                        .map(one -> new SelectMenu.Item(
                                takeHome.decisionId() + " " + one.id(), Phrase.words(one.shortName()), null, false))
                        .toList());
    }

    private static List<Organisation> asked(TakeHomeTable table) {
        return table.rows().stream()
                .filter(TakeHomeTable.Row::isAsked)
                .map(TakeHomeTable.Row::municipality)
                .toList();
    }
}
