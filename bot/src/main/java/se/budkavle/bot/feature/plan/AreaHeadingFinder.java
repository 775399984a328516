package se.budkavle.bot.feature.plan;

import java.util.List;

/** Finds the area's heading in the pages that introduce it, between two sections. */
final class AreaHeadingFinder {

    private AreaHeadingFinder() {
    }

    /**
     * The passage that is or begins with the heading of the section that starts at {@code end}; -1 for none.
     * Nearest first: right above the section, else at the top of a page, else anywhere since {@code from}.
     */
    static int areaHeadingAt(List<Passage> all, int from, int end) {
        if (end >= all.size()) {
            return -1;
        }
        boolean rightAbove = end > from && all.get(end - 1).isHeading()
                && all.get(end - 1).page() == all.get(end).page();
        if (rightAbove) {
            return end - 1;
        }
        int anywhere = -1;
        for (int at = end - 1; at >= from; at--) {
            if (hasHeading(all.get(at))) {
                boolean topOfPage = at == 0 || all.get(at - 1).page() < all.get(at).page();
                if (topOfPage) {
                    return at;
                }
                anywhere = Math.max(anywhere, at);
            }
        }
        return anywhere;
    }

    private static boolean hasHeading(Passage passage) {
        return passage.kind() == Passage.Kind.PROSE && HeadingDetector.atTopOf(passage.lines()).isPresent();
    }
}
