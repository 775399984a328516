package se.budkavle.bot.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.budkavle.bot.text.Page;
import se.budkavle.bot.text.Phrase;
import se.budkavle.storage.directory.Areas;
import se.budkavle.storage.plan.Activity;
import se.budkavle.storage.plan.PlanRevision.Change;

/** Shows what a file was understood to say: counts for each area, differences, lines not understood. */
@Component
class PreviewPage {

    private static final int LISTED = 20;
    private static final int LONGEST_TITLE = 100;

    private final Areas areas;

    PreviewPage(Areas areas) {
        this.areas = areas;
    }

    Page of(String fileName, PlanReading.Preview preview) {
        var told = preview.told();
        var revision = preview.revision();
        var page = Page.titled("plan.import.understood", fileName, preview.plan().title())
                .line(all(told.goals().size(), told.activities()));
        for (var area : areas.findAllByOrderByPosition()) {
            var goals = told.goals().stream().filter(goal -> goal.areaId().equals(area.id())).toList();
            if (!goals.isEmpty()) {
                var ids = goals.stream().map(goal -> goal.id()).toList();
                page = page.line("plan.import.area", area.title(), counts(goals.size(),
                        told.activities().stream().filter(one -> ids.contains(one.goalId())).toList()));
            }
        }
        page = revision.isEmpty()
                ? page.line("plan.import.same")
                : page.field(Phrase.of("plan.import.differs", revision.count(Change.Kind.ADDED),
                        revision.count(Change.Kind.CHANGED), revision.count(Change.Kind.ENDED)),
                        listed(revision.changes().stream().map(PreviewPage::line).toList()));
        long withoutNetwork = told.activities().stream().filter(one -> one.networkId() == null).count();
        if (withoutNetwork > 0) {
            page = page.line("plan.import.without-network", withoutNetwork);
        }
        var unread = preview.draft().unread();
        return unread.isEmpty() ? page : page.field(Phrase.of("plan.import.unread", unread.size()),
                listed(unread.stream().map(one -> Phrase.of("plan.import.unread-line", String.valueOf(one.number()),
                        shortened(one.text()))).toList()));
    }

    private static Phrase all(int goals, List<Activity> activities) {
        long projects = projects(activities);
        return Phrase.of("plan.import.all", Phrase.strong(Phrase.of("plan.import.goals", goals)),
                Phrase.strong(Phrase.of("plan.import.activities", activities.size() - projects)),
                Phrase.strong(Phrase.of("plan.import.projects", projects)));
    }

    private static Phrase counts(int goals, List<Activity> activities) {
        long projects = projects(activities);
        return Phrase.of("plan.import.counts", goals, activities.size() - projects, projects);
    }

    private static long projects(List<Activity> activities) {
        return activities.stream().filter(one -> one.kind() == Activity.Kind.PROJECT).count();
    }

    private static Phrase listed(List<Phrase> lines) {
        var shown = new ArrayList<>(lines.subList(0, Math.min(LISTED, lines.size())));
        if (lines.size() > LISTED) {
            shown.add(Phrase.of("plan.import.more", lines.size() - LISTED));
        }
        return Phrase.joined("\n", shown);
    }

    private static Phrase line(Change change) {
        return switch (change.kind()) {
            case ADDED -> Phrase.of("plan.import.added", change.code(), shortened(change.after()));
            case ENDED -> Phrase.of("plan.import.ended", change.code(), shortened(change.before()));
            case CHANGED -> Phrase.of("plan.import.changed", change.code(), shortened(change.after()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
