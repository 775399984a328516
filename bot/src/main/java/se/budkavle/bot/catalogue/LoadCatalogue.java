package se.budkavle.bot.catalogue;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Button;
import se.budkavle.bot.chat.Call;
import se.budkavle.bot.chat.Command;
import se.budkavle.bot.chat.Press;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.chat.Right;
import se.budkavle.bot.chat.Spec;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.plan.PlanRevision.Change.Kind;

/** Shows how the catalogue's files differ from what is stored; a button applies it. */
@Component
class LoadCatalogue implements Command {

    private static final int SHOWN = 40;

    private final CatalogueStore store;
    private final CatalogueSettings settings;

    LoadCatalogue(CatalogueStore store, CatalogueSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public Spec spec() {
        return Spec.of("catalogue load").onlyFor(Right.ADMINISTRATOR);
    }

    @Override
    public Reply run(Call call) {
        return shown(difference());
    }

    Difference difference() {
        try {
            return store.difference(Catalogue.read(settings.folder()));
        } catch (CatalogueMistake mistake) {
            throw new Refusal("catalogue.mistake", mistake.file(), mistake.what());
        }
    }

    static Reply shown(Difference difference) {
        if (difference.isEmpty()) {
            return Reply.of("catalogue.same");
        }
        var page = Page.titled("catalogue.differs", difference.count(Kind.ADDED), difference.count(Kind.CHANGED),
                difference.count(Kind.ENDED));
        for (var change : difference.changes().stream().limit(SHOWN).toList()) {
            page = page.line(line(change));
        }
        if (difference.changes().size() > SHOWN) {
            page = page.line("catalogue.more", difference.changes().size() - SHOWN);
        }
        return Reply.page(page).with(Button.main(
                Press.id("catalogue:apply", difference.fingerprint()), Phrase.of("catalogue.apply")));
    }

    private static Phrase line(Difference.Change change) {
        var what = Phrase.of("catalogue.what." + change.what());
        return switch (change.kind()) {
            case ADDED -> Phrase.of("catalogue.added", what, Phrase.code(change.id()), change.after());
            case ENDED -> Phrase.of("catalogue.ended", what, Phrase.code(change.id()), change.before());
            case CHANGED -> change.before().equals(change.after())
                    ? Phrase.of("catalogue.changed", what, Phrase.code(change.id()), change.after())
                    : Phrase.of("catalogue.renamed", what, Phrase.code(change.id()), change.before(), change.after());
        };
    }
}
