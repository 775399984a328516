package se.budkavle.bot.feature.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which small heading each goal of a section stands under.
 *
 * <p>A PDF gives a page's headings either above their goals or, when they stood in a margin, at the foot of the page
 * in the same order. At the foot they can be told apart only when there are as many as goals and none are glued
 * together; otherwise a goal is left without theme, since a wrong one is worse than none.
 */
final class ThemeFinder {

    private final Map<Passage, String> themes = new HashMap<>();
    private String above;
    private String lastAtFoot;

    static Map<Passage, String> of(Section section) {
        ThemeFinder telling = new ThemeFinder();
        section.passages().stream().map(Passage::page).distinct().forEach(page -> telling.read(
                section.passages().stream().filter(passage -> passage.page() == page).toList()));
        return telling.themes;
    }

    private void read(List<Passage> page) {
        List<Passage> goals = page.stream().filter(passage -> passage.kind() == Passage.Kind.GOAL).toList();
        List<Passage> headings = page.stream().filter(Passage::isHeading).toList();
        if (headings.isEmpty() || stand(headings, goals)) {
            readDownwards(page);
        } else {
            above = null;
            readFoot(goals, headings.stream().map(Passage::title).toList());
        }
    }

    /** Whether the headings stand above the goals. */
    private static boolean stand(List<Passage> headings, List<Passage> goals) {
        return !goals.isEmpty()
                && headings.get(0).number() < goals.get(0).number()
                && headings.get(headings.size() - 1).number() < goals.get(goals.size() - 1).number();
    }

    private void readDownwards(List<Passage> page) {
        for (Passage passage : page) {
            if (passage.isHeading()) {
                above = passage.title();
            } else if (passage.kind() == Passage.Kind.GOAL && above != null) {
                themes.put(passage, above);
            }
        }
    }

    private void readFoot(List<Passage> goals, List<String> headings) {
        boolean goesOnFromPageBefore = headings.get(0).equals(lastAtFoot);
        List<String> own = goesOnFromPageBefore ? headings.subList(1, headings.size()) : headings;
        lastAtFoot = headings.get(headings.size() - 1);
        if (own.size() == goals.size() && own.stream().noneMatch(HeadingDetector::isGlued)) {
            for (int i = 0; i < goals.size(); i++) {
                themes.put(goals.get(i), own.get(i));
            }
        }
    }
}
