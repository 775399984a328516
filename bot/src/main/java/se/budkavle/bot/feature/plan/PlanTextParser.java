package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a plan from the text that was extracted from its PDF. */
final class PlanTextParser {

    private static final Pattern YEAR = Pattern.compile(
            "(?:Mål, aktiviteter och projekt|Verksamhetsplan)\\s+((?:19|20)\\d\\d)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<GoalDraft> goals = new ArrayList<>();
    private final List<UnreadLine> unread = new ArrayList<>();

    private PlanTextParser() {}

    static PlanDraft read(String text) {
        PlanTextParser reading = new PlanTextParser();
        Section.of(Passages.of(text)).forEach(reading::read);
        Matcher year = YEAR.matcher(text);
        return new PlanDraft(year.find() ? Integer.valueOf(year.group(1)) : null, reading.goals, reading.unread);
    }

    private void read(Section section) {
        Map<Passage, String> themes = ThemeFinder.of(section);
        List<ActivityDraft> activities = null;
        for (Passage passage : section.passages()) {
            String title = passage.title();
            boolean named = passage.isItem() && !title.isEmpty();
            if (named && passage.kind() == Passage.Kind.GOAL) {
                activities = new ArrayList<>();
                goals.add(new GoalDraft(section.area(), themes.get(passage), title, passage.number(), activities));
            } else if (named && activities != null) {
                activities.add(activity(passage, title));
            } else if (passage.kind() != Passage.Kind.SECTION && !passage.isHeading()) {
                unread.add(new UnreadLine(passage.number(), title));
            }
        }
    }

    private static ActivityDraft activity(Passage passage, String title) {
        ActivityDraft.Kind kind =
                passage.kind() == Passage.Kind.PROJECT ? ActivityDraft.Kind.PROJECT : ActivityDraft.Kind.ACTIVITY;
        return new ActivityDraft(kind, title, null, null, passage.number());
    }
}
