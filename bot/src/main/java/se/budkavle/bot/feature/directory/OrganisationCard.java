package se.budkavle.bot.feature.directory;

import java.util.List;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.cooperation.StepLines;
import se.budkavle.bot.view.directory.RoleWords;
import se.budkavle.bot.view.takehome.TakeHomeLines;

/**
 * Builds the private message about an organisation. The message shows the organisation's seats, its answers in status
 * rounds, and what it has done about the networks' decisions. The message also shows how far the organisation's
 * cooperation has come (the steps of the cooperation ladder).
 */
final class OrganisationCard {

    /**
     * The maximum number of activities without an answer in the message. If there are more activities without an
     * answer, the message says how many more.
     */
    private static final int MOST_MISSING = 10;

    private OrganisationCard() {}

    static Page of(OrganisationFacts facts) {
        var page = withParts(Page.of(Phrase.words(facts.organisation().name())), facts);
        page = withSteps(page, facts.steps());
        page = withAnswers(page, facts.asked());
        return withTakenHome(page, facts.takenHome());
    }

    private static Page withParts(Page begun, OrganisationFacts facts) {
        var page = begun;
        for (var line : OrganisationLines.counts(facts)) {
            page = page.line(line);
        }
        for (var part : facts.partsWithSeats()) {
            page = page.line(line(part, facts));
        }
        var others = OrganisationLines.withoutSeats(facts);
        return others.isPresent() ? page.line(others.get()) : page;
    }

    private static Phrase line(OrganisationFacts.Part part, OrganisationFacts facts) {
        var title = Phrase.strong(part.network().title());
        return part.guest()
                ? Phrase.of("directory.organisation.guest", title)
                : Phrase.of(
                        "directory.seats.row",
                        title,
                        RoleWords.lines(part.places().stream()
                                .map(place -> OrganisationLines.seat(place, facts.holders()))
                                .toList()));
    }

    private static Page withSteps(Page begun, List<OrganisationFacts.Climb> steps) {
        if (steps.isEmpty()) {
            return begun;
        }
        var page = begun.line(Phrase.strong(Phrase.of("cooperation.heading")));
        for (var one : steps) {
            page = page.line(StepLines.line(one.network().title(), one.history()));
        }
        return page;
    }

    private static Page withAnswers(Page begun, List<OrganisationFacts.Asked> asked) {
        var page = begun.line(Phrase.strong(Phrase.of("directory.organisation.answers")));
        if (asked.isEmpty()) {
            return page.line("directory.organisation.not-asked");
        }
        for (var one : asked) {
            page = page.line(OrganisationLines.answered(one));
            for (var line : OrganisationLines.missing(one, MOST_MISSING)) {
                page = page.line(line);
            }
        }
        return page;
    }

    private static Page withTakenHome(Page begun, List<OrganisationFacts.TakenHome> some) {
        if (some.isEmpty()) {
            return begun;
        }
        var page = begun.line(Phrase.strong(Phrase.of("directory.organisation.taken-home")));
        for (var one : some) {
            var code = one.decision().code();
            var answer = one.answer();
            page = answer == null
                    ? page.line("directory.organisation.take-home-missing", code, one.network())
                    : page.line(
                            "directory.organisation.take-home", code, one.network(), TakeHomeLines.shortened(answer));
        }
        return page;
    }
}
