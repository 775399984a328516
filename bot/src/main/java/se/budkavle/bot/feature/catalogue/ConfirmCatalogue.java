package se.budkavle.bot.feature.catalogue;

import org.springframework.stereotype.Component;
import se.budkavle.bot.chat.Caller;
import se.budkavle.bot.chat.Reply;
import se.budkavle.bot.draft.ConfirmationHandler;
import se.budkavle.bot.draft.Preview;
import se.budkavle.bot.rights.Rights;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.Refusal;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Person;
import se.budkavle.storage.plan.PlanChanges.Change.Kind;

/**
 * Previews the differences between the catalogue's YAML files (organisations, networks, plans) and the database. Stores
 * the differences after confirmation.
 */
@Component
class ConfirmCatalogue implements ConfirmationHandler<ConfirmCatalogue.LoadRequest> {

    private static final int SHOWN = 40;
    /** The maximum number of mistakes that the reply lists, so that the reply fits into one Discord message. */
    private static final int MISTAKES_SHOWN = 15;

    private static final int LONGEST_VALUE = 80;

    private final CatalogueComparer comparer;
    private final CatalogueRecorder recorder;
    private final CatalogueSettings settings;
    private final Rights rights;

    ConfirmCatalogue(
            CatalogueComparer comparer, CatalogueRecorder recorder, CatalogueSettings settings, Rights rights) {
        this.comparer = comparer;
        this.recorder = recorder;
        this.settings = settings;
        this.rights = rights;
    }

    /**
     * The request to load the catalogue, stored until a person confirms it. The record has no fields, because the
     * command has no options.
     */
    record LoadRequest() {}

    @Override
    public String kind() {
        return "catalogue.load";
    }

    @Override
    public Class<LoadRequest> type() {
        return LoadRequest.class;
    }

    @Override
    public Preview preview(LoadRequest asked, Caller caller) {
        rights.requireAdministrator(caller);
        var difference = difference();
        return difference.isEmpty()
                ? Preview.nothing(Page.of(null).line("catalogue.same"))
                : Preview.of(page(difference), Phrase.of("catalogue.apply"), () -> apply(difference, caller))
                        .restingOn(difference.inFull());
    }

    private CatalogueDifference difference() {
        try {
            return comparer.difference(Catalogue.read(settings.folder()));
        } catch (CatalogueMistakes mistakes) {
            throw new Refusal("catalogue.mistakes", Phrase.joined("\n", mistakes.sentences(MISTAKES_SHOWN)));
        }
    }

    private Reply apply(CatalogueDifference difference, Caller caller) {
        recorder.apply(difference, rights.known(caller).map(Person::id).orElse(null));
        return Reply.of(
                "catalogue.applied",
                difference.count(Kind.ADDED),
                difference.count(Kind.CHANGED),
                difference.count(Kind.ENDED));
    }

    private static Page page(CatalogueDifference difference) {
        var page = Page.titled(
                "catalogue.differs",
                difference.count(Kind.ADDED),
                difference.count(Kind.CHANGED),
                difference.count(Kind.ENDED));
        for (var change : difference.changes().stream().limit(SHOWN).toList()) {
            page = page.line(line(change));
        }
        return difference.changes().size() > SHOWN
                ? page.line("catalogue.more", difference.changes().size() - SHOWN)
                : page;
    }

    private static String shortened(String words) {
        return TextShortener.shortened(words, LONGEST_VALUE);
    }

    private static Phrase line(CatalogueDifference.Change change) {
        var what = Phrase.of("catalogue.what." + change.what());
        return switch (change.kind()) {
            case ADDED -> Phrase.of("catalogue.added", what, Phrase.code(change.id()), change.requiredAfter());
            case ENDED -> Phrase.of("catalogue.ended", what, Phrase.code(change.id()), change.requiredBefore());
            case CHANGED ->
                !change.fields().isEmpty()
                        ? Phrase.of(
                                "catalogue.changed-fields",
                                what,
                                Phrase.code(change.id()),
                                change.requiredAfter(),
                                Phrase.joined(
                                        "; ",
                                        change.fields().stream()
                                                .map(field -> Phrase.of(
                                                        "catalogue.field",
                                                        field.name(),
                                                        shortened(field.before()),
                                                        shortened(field.after())))
                                                .toList()))
                        : change.requiredBefore().equals(change.requiredAfter())
                                ? Phrase.of("catalogue.changed", what, Phrase.code(change.id()), change.requiredAfter())
                                : Phrase.of(
                                        "catalogue.renamed",
                                        what,
                                        Phrase.code(change.id()),
                                        change.requiredBefore(),
                                        change.requiredAfter());
        };
    }
}
