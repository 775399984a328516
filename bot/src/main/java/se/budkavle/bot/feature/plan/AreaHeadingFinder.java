package se.budkavle.bot.feature.plan;

import java.util.List;

/**
 * Finds the heading that names the area of a section in a plan's text. The heading is directly above the section's
 * goals, or above introductory pages that precede the goals.
 */
final class AreaHeadingFinder {

    private AreaHeadingFinder() {}

    /**
     * Returns the index of the passage that contains the area heading above a section. The section starts at the index
     * {@code end}. Returns -1 if the section has no area heading. Searches backwards, but not beyond the index
     * {@code from}. Prefers an area heading directly above the section. If no area heading is directly above the
     * section, prefers the nearest area heading at the top of a page, and then the nearest other area heading.
     */
    static int areaHeadingAt(List<Passage> all, int from, int end) {
        if (end >= all.size()) {
            return -1;
        }
        boolean rightAbove = end > from
                && all.get(end - 1).isHeading()
                && all.get(end - 1).page() == all.get(end).page();
        if (rightAbove) {
            return end - 1;
        }
        int anywhere = -1;
        for (int at = end - 1; at >= from; at--) {
            if (hasHeading(all.get(at))) {
                boolean topOfPage =
                        at == 0 || all.get(at - 1).page() < all.get(at).page();
                if (topOfPage) {
                    return at;
                }
                anywhere = Math.max(anywhere, at);
            }
        }
        return anywhere;
    }

    private static boolean hasHeading(Passage passage) {
        return passage.kind() == Passage.Kind.PROSE
                && HeadingDetector.atTopOf(passage.lines()).isPresent();
    }
}
