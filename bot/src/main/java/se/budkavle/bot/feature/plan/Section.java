package se.budkavle.bot.feature.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds one area's part of a plan's text, which follows the line "Mål, aktiviteter och projekt".
 *
 * @param area the area's heading; null when there is none
 */
record Section(String area, List<Passage> passages) {

    /** Divides the text into sections; leaves out covers and introductions with their bullets. */
    static List<Section> of(List<Passage> all) {
        List<Section> sections = new ArrayList<>();
        int from = nextStart(all, 0);
        String area = null;
        int areaAt = AreaHeadingFinder.areaHeadingAt(all, 0, from);
        while (from < all.size()) {
            area = areaAt < 0
                    ? area
                    : HeadingDetector.atTopOf(all.get(areaAt).lines()).orElse(area);
            int next = nextSection(all, from + 1);
            areaAt = AreaHeadingFinder.areaHeadingAt(all, afterLastItem(all, next), next);
            int to = areaAt < 0 ? next : areaAt;
            sections.add(new Section(area, all.subList(from, Math.max(from, to))));
            from = next;
        }
        return sections;
    }

    /** Returns the index of the first line "Mål, aktiviteter och projekt", or of the first goal if one comes before such a line. */
    private static int nextStart(List<Passage> all, int from) {
        int at = from;
        while (at < all.size()
                && all.get(at).kind() != Passage.Kind.SECTION
                && all.get(at).kind() != Passage.Kind.GOAL) {
            at++;
        }
        return at;
    }

    private static int nextSection(List<Passage> all, int from) {
        int at = from;
        while (at < all.size() && all.get(at).kind() != Passage.Kind.SECTION) {
            at++;
        }
        return at;
    }

    private static int afterLastItem(List<Passage> all, int before) {
        int at = before;
        while (at > 0 && !all.get(at - 1).isItem() && all.get(at - 1).kind() != Passage.Kind.SECTION) {
            at--;
        }
        return at;
    }
}
