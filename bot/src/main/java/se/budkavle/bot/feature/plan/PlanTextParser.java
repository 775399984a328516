package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a plan from plain text, which is usually extracted from the plan's PDF. */
final class PlanTextParser {

    /**
     * Matches the plan's name and year. Does not match a name with several years, as in "2027–2030", because it does
     * not tell which of them is the plan's year.
     */
    private static final Pattern YEAR = Pattern.compile(
            "(?:Mål, aktiviteter och projekt|Verksamhetsplan|Goals, activities and projects|Operational plan)"
                    + " (?:för |for )?((?:19|20)\\d\\d)\\b(?!\\s*[-–—/]\\s*\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<GoalDraft> goals = new ArrayList<>();
    private final List<UnparsedLine> unread = new ArrayList<>();

    private PlanTextParser() {}

    static PlanDraft read(String text, AreaNames areas) {
        PlanTextParser reading = new PlanTextParser();
        PassageSplitter passages = PassageSplitter.of(text, areas);
        Section.of(passages.all()).forEach(reading::read);
        reading.unread.addAll(passages.leftOut());
        Matcher year = YEAR.matcher(String.join("\n", passages.lines()));
        return new PlanDraft(
                year.find() ? Integer.valueOf(year.group(1)) : null,
                reading.goals,
                reading.unread.stream()
                        .sorted(Comparator.comparingInt(UnparsedLine::number))
                        .toList());
    }

    private void read(Section section) {
        Map<Passage, String> themes = ThemeFinder.of(section);
        List<ActivityDraft> activities = null;
        boolean isBelowActivity = false;
        for (Passage passage : section.passages()) {
            String title = passage.title();
            boolean named = passage.isItem() && TitleDetector.isTitle(title);
            if (passage.kind() == Passage.Kind.GOAL) {
                // Activities below a goal with an unreadable title must not be added to the goal above.
                activities = named ? new ArrayList<>() : null;
            } else if (passage.kind() == Passage.Kind.CONTENTS
                    || passage.kind() != Passage.Kind.SECTION
                            && !passage.isItem()
                            && LineMarker.isLikeAGoal(passage.shown())) {
                activities = null;
            }
            if (isBelowActivity && activities != null && passage.kind() == Passage.Kind.FACTS) {
                ActivityDraft activity = activities.remove(activities.size() - 1);
                for (ActivityFactParser.Fact fact : ActivityFactParser.of(passage.shown())) {
                    activity = activity.with(fact);
                }
                activities.add(activity);
                continue;
            }
            // A line such as "Syfte: …" may come between an activity and a line such as "Ansvarig: …".
            isBelowActivity = passage.isItem()
                    ? named && activities != null && passage.kind() != Passage.Kind.GOAL
                    : isBelowActivity && LineMarker.isLabelled(passage.shown());
            if (activities != null && passage.kind() == Passage.Kind.GOAL) {
                goals.add(new GoalDraft(section.area(), themes.get(passage), title, passage.number(), activities));
            } else if (named && activities != null) {
                activities.add(activity(passage, title));
            } else if (passage.kind() != Passage.Kind.SECTION
                    && passage.kind() != Passage.Kind.AREA
                    && passage.kind() != Passage.Kind.CONTENTS
                    && (!passage.isHeading()
                            || !themes.containsValue(title) && isAboveItem(section, passage)
                            || isAboveActivity(section, passage))) {
                unread.add(new UnparsedLine(passage.number(), passage.shown()));
            }
        }
    }

    /**
     * Returns whether the next item below the passage on the same page is an activity or project. A passage directly
     * above an activity or project is no heading for goals. A passage directly above an activity or project may be the
     * end of the goal, activity or project above the passage.
     */
    private static boolean isAboveActivity(Section section, Passage passage) {
        return section.passages().stream()
                .filter(next -> next.number() > passage.number() && next.isItem())
                .findFirst()
                .filter(next -> next.page() == passage.page() && next.kind() != Passage.Kind.GOAL)
                .isPresent();
    }

    /** Returns whether a goal, activity or project is below the passage on the same page. */
    private static boolean isAboveItem(Section section, Passage passage) {
        return section.passages().stream()
                .anyMatch(next -> next.number() > passage.number() && next.page() == passage.page() && next.isItem());
    }

    private static ActivityDraft activity(Passage passage, String title) {
        ActivityDraft.Kind kind =
                passage.kind() == Passage.Kind.PROJECT ? ActivityDraft.Kind.PROJECT : ActivityDraft.Kind.ACTIVITY;
        return new ActivityDraft(kind, title, null, null, passage.number());
    }
}
