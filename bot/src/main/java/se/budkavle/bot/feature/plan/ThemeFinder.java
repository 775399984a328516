package se.budkavle.bot.feature.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the theme of each goal in one section of a plan. The theme is the subheading to which the goal belongs.
 *
 * <p>A subheading is usually above its goals. If a PDF prints the subheadings in a margin, they are at the end of the
 * page in the extracted text, in the same sequence as the goals. Subheadings at the end of a page are assigned to the
 * goals one by one. If there are more or fewer subheadings than goals, or if a subheading seems to consist of two
 * joined subheadings, the goals get no theme.
 */
final class ThemeFinder {

    private final Map<Passage, String> themes = new HashMap<>();
    private @Nullable String above;
    private @Nullable String lastAtFoot;

    static Map<Passage, String> of(Section section) {
        ThemeFinder telling = new ThemeFinder();
        section.passages().stream()
                .map(Passage::page)
                .distinct()
                .forEach(page -> telling.read(section.passages().stream()
                        .filter(passage -> passage.page() == page)
                        .toList()));
        return telling.themes;
    }

    private void read(List<Passage> page) {
        List<Passage> goals = page.stream()
                .filter(passage -> passage.kind() == Passage.Kind.GOAL)
                .toList();
        List<Passage> headings = page.stream().filter(Passage::isHeading).toList();
        if (headings.isEmpty() || stand(headings, goals)) {
            readDownwards(page);
        } else {
            above = null;
            readFoot(goals, headings.stream().map(Passage::title).toList());
        }
    }

    /**
     * Returns whether the subheadings are above their goals. Returns true if the first subheading is above the first
     * goal, and the last subheading is above the last goal.
     */
    private static boolean stand(List<Passage> headings, List<Passage> goals) {
        return !goals.isEmpty()
                && headings.get(0).number() < goals.get(0).number()
                && headings.get(headings.size() - 1).number()
                        < goals.get(goals.size() - 1).number();
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
