package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.budkavle.bot.draft.SheetSelectionLines;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.bot.view.round.ActivityPartiesText;
import se.budkavle.storage.MapLookup;
import se.budkavle.storage.NameJoiner;
import se.budkavle.storage.TextShortener;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.directory.Network;
import se.budkavle.storage.directory.Networks;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.PlanChanges.Change;

/**
 * Builds the preview of a plan import: how many goals and activities each area has, the changes, the proposed networks,
 * and the lines that were not understood.
 */
@Component
class PlanImportPreviewMessage {

    private static final int LISTED = 20;
    private static final int LONGEST_TITLE = 100;
    /** The maximum length of a title, in characters, on a line that also shows another title or other details. */
    private static final int LONGEST_OF_TWO = 70;

    private final Areas areas;
    private final Networks networks;
    private final RespondentWords words;

    PlanImportPreviewMessage(Areas areas, Networks networks, RespondentWords words) {
        this.areas = areas;
        this.networks = networks;
        this.words = words;
    }

    Page of(String fileName, PlanImporter.Preview preview) {
        var told = preview.told();
        var revision = preview.revision();
        var page = Page.titled(
                        "plan.import.understood", fileName, preview.plan().title())
                .line(all(told.goals().size() - told.lacking().size(), told.activities()));
        for (var area : areas.findAllByOrderByPosition()) {
            var goals = told.goals().stream()
                    .filter(goal -> goal.areaId().equals(area.id()))
                    .toList();
            if (goals.isEmpty()
                    && revision.goals().stream().anyMatch(goal -> goal.areaId().equals(area.id()))) {
                page = page.line("plan.import.area-ends", area.title());
            }
            if (!goals.isEmpty()) {
                var ids = goals.stream().map(goal -> goal.id()).toList();
                long lacking = told.lacking().stream()
                        .filter(goal -> goal.areaId().equals(area.id()))
                        .count();
                page = page.line(
                        "plan.import.area",
                        area.title(),
                        counts(
                                goals.size() - lacking,
                                told.activities().stream()
                                        .filter(one -> ids.contains(one.goalId()))
                                        .toList()));
            }
        }
        page = told.lacking().isEmpty()
                ? page
                : page.line(
                        "plan.import.lacking",
                        NameJoiner.of(told.lacking().stream().map(goal -> goal.code() + " " + goal.title())));
        page = revision.isEmpty()
                ? page.line("plan.import.same")
                : page.field(
                        Phrase.of(
                                "plan.import.differs",
                                revision.count(Change.Kind.ADDED),
                                revision.count(Change.Kind.CHANGED),
                                revision.count(Change.Kind.ENDED)),
                        listed(changes(preview, change -> change.wording() == null)));
        var kept = changes(preview, change -> change.wording() != null);
        page = kept.isEmpty() ? page : page.field(Phrase.of("plan.import.titles", kept.size()), listed(kept));
        page = parties(deadlines(proposals(unknown(page, preview.unknown()), preview), told), told);
        long withoutNetwork = told.activities().stream()
                .filter(one -> one.networkId() == null)
                .count();
        if (withoutNetwork > 0) {
            page = page.line("plan.import.without-network", withoutNetwork);
        }
        return unread(
                SheetSelectionLines.added(page, preview.draft().sheets()),
                preview.draft().unread());
    }

    /** Returns the message about a file in which no goal was recognised. */
    Page ofNothingUnderstood(String fileName, PlanDraft read) {
        var page = Page.titled("plan.import.none-understood", String.valueOf(fileName))
                .line("plan.import.none-understood.how")
                .toned(Page.Tone.WARNING);
        return unread(SheetSelectionLines.added(page, read.sheets()), read.unread());
    }

    private static Page unread(Page page, List<UnparsedLine> unread) {
        return unread.isEmpty()
                ? page
                : page.field(
                        Phrase.of("plan.import.unread", unread.size()),
                        listed(unread.stream()
                                .map(one -> Phrase.of(
                                        "plan.import.unread-line",
                                        String.valueOf(one.number()),
                                        shortened(one.text(), LONGEST_TITLE)))
                                .toList()));
    }

    /** Adds to the page the names of responsible people that are left out, with similar names. */
    private static Page unknown(Page page, List<ResponsibleNames.Unknown> unknown) {
        var lines = new ArrayList<Phrase>();
        unknown.stream()
                .limit(LISTED)
                .map(one -> Phrase.of(
                        "plan.import.unknown-responsible-line",
                        LineReference.of(one.line(), one.sheet()),
                        shortened(one.name(), LONGEST_OF_TWO),
                        one.near().size(),
                        NameJoiner.of(one.near()),
                        one.isOfSeveral() ? 1 : 0))
                .forEach(lines::add);
        if (unknown.size() > LISTED) {
            lines.add(Phrase.of("plan.import.more", unknown.size() - LISTED));
        }
        return lines.isEmpty()
                ? page
                : page.field(Phrase.of("plan.import.unknown-responsible", unknown.size()), Phrase.joined("\n", lines));
    }

    private Page proposals(Page page, PlanImporter.Preview preview) {
        var proposals = preview.told().proposals();
        if (proposals.isEmpty()) {
            return page;
        }
        var names = words.names(
                proposals.stream().map(one -> one.activity().respondents()).toList(), preview.contacts());
        Map<String, Network> known = networks.byId();
        return page.field(
                Phrase.of("plan.import.proposals", proposals.size()),
                listed(proposals.stream()
                        .map(one -> Phrase.of(
                                "plan.import.proposal-line",
                                one.activity().code(),
                                shortened(one.activity().title(), LONGEST_OF_TWO),
                                MapLookup.existing(known, one.activity().networkId())
                                        .title(),
                                names.of(one.activity(), preview.contacts()),
                                because(one)))
                        .toList()));
    }

    /** Adds two lists to the page: the deadlines in the file, and the activities whose deadline is unclear. */
    private static Page deadlines(Page page, PlanMatcher told) {
        var dated = told.activities().stream()
                .filter(one -> one.dueOn() != null)
                .map(one -> Phrase.of(
                        "plan.import.deadline-line",
                        one.code(),
                        shortened(one.title(), LONGEST_OF_TWO),
                        Objects.requireNonNull(one.dueOn())))
                .toList();
        var unclear = told.unclear().stream()
                .map(one -> Phrase.of("plan.import.changed", one.code(), shortened(one.title(), LONGEST_TITLE)))
                .toList();
        var shown =
                dated.isEmpty() ? page : page.field(Phrase.of("plan.import.deadlines", dated.size()), listed(dated));
        return unclear.isEmpty()
                ? shown
                : shown.field(Phrase.of("plan.import.deadlines-unclear", unclear.size()), listed(unclear));
    }

    /** Adds to the page the owners, partners and funders that the activities would have after the import. */
    private static Page parties(Page page, PlanMatcher told) {
        var lines = told.activities().stream()
                .flatMap(one -> ActivityPartiesText.of(one.parties()).stream()
                        .map(parties -> Phrase.of(
                                "plan.import.parties-line",
                                one.code(),
                                shortened(one.title(), LONGEST_OF_TWO),
                                parties)))
                .toList();
        return lines.isEmpty() ? page : page.field(Phrase.of("plan.import.parties", lines.size()), listed(lines));
    }

    static Phrase because(AssignmentProposal one) {
        return Phrase.of(
                "plan.import.because." + one.reason(),
                one.earlier() == null ? "" : one.earlier().id());
    }

    private static List<Phrase> changes(PlanImporter.Preview preview, Predicate<Change> which) {
        return preview.revision().changes().stream()
                .filter(which)
                .map(PlanImportPreviewMessage::line)
                .toList();
    }

    private static Phrase all(int goals, List<Activity> activities) {
        long projects = projects(activities);
        return Phrase.of(
                "plan.import.all",
                Phrase.strong(Phrase.of("plan.import.goals", goals)),
                Phrase.strong(Phrase.of("plan.import.activities", activities.size() - projects)),
                Phrase.strong(Phrase.of("plan.import.projects", projects)));
    }

    private static Phrase counts(long goals, List<Activity> activities) {
        long projects = projects(activities);
        return Phrase.of("plan.import.counts", goals, activities.size() - projects, projects);
    }

    private static long projects(List<Activity> activities) {
        return activities.stream()
                .filter(one -> one.kind() == Activity.Kind.PROJECT)
                .count();
    }

    private static Phrase listed(List<Phrase> lines) {
        var shown = new ArrayList<>(lines.subList(0, Math.min(LISTED, lines.size())));
        if (lines.size() > LISTED) {
            shown.add(Phrase.of("plan.import.more-in-file", lines.size() - LISTED));
        }
        return Phrase.joined("\n", shown);
    }

    private static Phrase line(Change change) {
        return switch (change.kind()) {
            case ADDED -> Phrase.of("plan.import.added", change.code(), shortened(change.after(), LONGEST_TITLE));
            case ENDED -> Phrase.of("plan.import.ended", change.code(), shortened(change.before(), LONGEST_TITLE));
            case CHANGED -> changed(change);
        };
    }

    private static Phrase changed(Change change) {
        var after = change.wording() == null ? change.after() : change.wording();
        return Objects.equals(change.before(), after)
                ? Phrase.of("plan.import.changed", change.code(), shortened(after, LONGEST_TITLE))
                : Phrase.of(
                        "plan.import.renamed",
                        change.code(),
                        shortened(change.before(), LONGEST_OF_TWO),
                        shortened(after, LONGEST_OF_TWO));
    }

    private static String shortened(@Nullable String text, int longest) {
        return TextShortener.shortened(Objects.requireNonNull(text, "the change has this title"), longest);
    }
}
